package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.Access;
import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.Network;
import dev.slipway.gateway.api.Policy;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules at the door of one service; for every event loop. */
public final class Gate {
  private final String service;
  private final Access access;
  private final long bodyBytes;
  private final List<Network> networks;
  private final List<PathLimit> limits;

  /** Lets in what the policy allows. */
  public Gate(String service, Policy policy, long now) {
    this(service, policy, List.of(), now);
  }

  private Gate(String service, Policy policy, List<PathLimit> before, long now) {
    this.service = service;
    this.access = policy.access();
    this.bodyBytes = policy.bodyBytes();
    this.networks = access.addresses().stream().map(Network::parse).toList();
    this.limits =
        policy.rateLimits().stream().map(limit -> PathLimit.of(limit, before, now)).toList();
  }

  /** The gate under another policy. Rate limits that stay go on counting where they were. */
  public Gate changedTo(Policy policy, long now) {
    return new Gate(service, policy, limits, now);
  }

  /**
   * Judges a request by its head. Callers are counted before keys are looked at, so that guessing
   * keys is limited too.
   *
   * @param now by {@link System#nanoTime}
   * @param wall the time that keys expire by
   */
  public Decision judge(Asked asked, KeyRing keys, long now, Instant wall) {
    if (!lets(asked.caller())) {
      return refused(403, "may not be called from the address " + text(asked.caller()) + ".", null);
    }
    for (PathLimit limit : limits) {
      if (limit.matches(asked.uri())) {
        long wait = limit.take(asked, now);
        if (wait > 0) {
          return tooMany("gets too many requests from you", wait, null);
        }
        break;
      }
    }
    Decision decision = byKey(asked, keys, now, wall);
    return decision instanceof Decision.Admitted admitted ? byLength(asked, admitted) : decision;
  }

  /**
   * Whether such a caller may ask at all, without counting it.
   *
   * @param wall the time that keys expire by
   */
  public boolean mayAsk(Asked asked, KeyRing keys, Instant wall) {
    if (!lets(asked.caller())) {
      return false;
    }
    HeldKey held = PresentedKey.of(asked, keys).held();
    return held == null ? !access.keyRequired() : !held.expired(wall) && held.mayUse(service);
  }

  /** Whether it may be called from this address at all. */
  public boolean lets(InetAddress caller) {
    for (Network network : networks) {
      if (network.contains(caller)) {
        return true;
      }
    }
    return networks.isEmpty();
  }

  /** Whether this much of a body is already too much. */
  public boolean tooLong(long received) {
    return bodyBytes > 0 && received > bodyBytes;
  }

  /** For a body that is too long. */
  public Decision.Refused tooLong(@Nullable ApiKey key) {
    return refused(413, "takes requests of up to " + bodyBytes + " bytes. Send less at once.", key);
  }

  private Decision byKey(Asked asked, KeyRing keys, long now, Instant wall) {
    PresentedKey presented = PresentedKey.of(asked, keys);
    HeldKey held = presented.held();
    if (held == null) {
      return access.keyRequired() ? noKey(presented) : Decision.Admitted.WITHOUT_KEY;
    }
    ApiKey key = held.key();
    if (held.expired(wall)) {
      return held.isExpired();
    }
    if (!held.mayUse(service)) {
      return refused(
          403, "may not be used with the key \"" + key.name() + "\". Ask for another key.", key);
    }
    long wait = held.take(now);
    if (wait > 0) {
      return tooMany("gets too many requests with the key \"" + key.name() + "\"", wait, key);
    }
    return new Decision.Admitted(key, presented.header());
  }

  private Decision.Refused noKey(PresentedKey presented) {
    return presented.header() == null
        ? refused(401, "needs a key. Send it as \"Authorization: Bearer KEY\".", null)
        : refused(401, "does not know this key. Check it, or ask for a new one.", null);
  }

  private Decision byLength(Asked asked, Decision.Admitted admitted) {
    String length = bodyBytes == 0 ? null : asked.header("content-length");
    return length != null && exceeds(length) ? tooLong(admitted.key()) : admitted;
  }

  private boolean exceeds(String length) {
    try {
      return tooLong(Long.parseLong(length));
    } catch (NumberFormatException e) {
      // Only digits come this far: a number that has no room in 63 bits.
      return true;
    }
  }

  private Decision.Refused refused(int status, String what, @Nullable ApiKey key) {
    return new Decision.Refused(status, "Service " + service + " " + what, 0, key);
  }

  private Decision.Refused tooMany(String what, long wait, @Nullable ApiKey key) {
    return Decision.Refused.tooMany("Service " + service + " " + what + ".", wait, key);
  }

  static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
