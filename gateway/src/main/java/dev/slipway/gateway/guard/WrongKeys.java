package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.Rate;
import java.time.Instant;

/**
 * Turns away those who have no key that helps, and counts keys that nobody has by the address that
 * showed them, in bounded memory.
 *
 * <p>Only refusals are counted, and a right key is never asked: whoever shares an address with
 * someone who guesses is not shut out. What makes guessing hopeless is the length of the keys; this
 * keeps it from costing much, and tells a program that tries again and again to wait.
 */
public final class WrongKeys {
  private static final Rate RATE = new Rate(0.5, 20);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Meter meter;

  /** With nothing counted yet. */
  public WrongKeys(long now) {
    this.meter = new Meter(RATE, Meter.MOST_CALLERS, now);
  }

  /** What a caller who was refused is told, which is to wait if it was with too many wrong keys. */
  public Decision.Refused counted(Decision.Refused refused, Asked asked, KeyRing keys, long now) {
    if (refused.status() != UNAUTHORIZED || !wrong(asked, keys)) {
      return refused;
    }
    long wait = meter.take(CallerId.of(asked.caller()), now);
    return wait == 0
        ? refused
        : Decision.Refused.tooMany("Too many wrong keys came from your address.", wait, null);
  }

  /** What someone is told from whose address none of the models may be called. */
  public Decision.Refused wrongAddress(Asked asked) {
    String address = Gate.text(asked.caller());
    return new Decision.Refused(
        FORBIDDEN, "No model may be called from the address " + address + ".", 0, null);
  }

  /** What someone is told whose key, or lack of one, lets him use none of the models. */
  public Decision.Refused noModel(Asked asked, KeyRing keys, long now, Instant wall) {
    HeldKey held = PresentedKey.of(asked, keys).held();
    if (held == null) {
      String sentence =
          "No model may be used without a key that is known here. Send it as \"Authorization:"
              + " Bearer KEY\".";
      return counted(new Decision.Refused(UNAUTHORIZED, sentence, 0, null), asked, keys, now);
    }
    return held.expired(wall)
        ? held.isExpired()
        : new Decision.Refused(
            FORBIDDEN,
            "No model may be used with the key \"" + held.key().name() + "\". Ask for another key.",
            0,
            held.key());
  }

  private static boolean wrong(Asked asked, KeyRing keys) {
    PresentedKey presented = PresentedKey.of(asked, keys);
    return presented.held() == null && presented.header() != null;
  }
}
