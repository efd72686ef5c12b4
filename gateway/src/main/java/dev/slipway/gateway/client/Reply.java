package dev.slipway.gateway.client;

import dev.slipway.gateway.api.Mistake;
import java.util.List;

/** What a gateway said to something that was asked of it, or why it did not. */
public sealed interface Reply<T> {
  /** It did as it was asked. */
  record Done<T>(T value) implements Reply<T> {}

  /**
   * The gateway holds another state of this or a higher version: read it, and send a higher one.
   *
   * @param sent the version that was refused
   * @param held the gateway's own
   */
  record Stale<T>(long sent, long held, String sentence) implements Reply<T> {}

  /**
   * It understood, but does not do it.
   *
   * @param status of HTTP
   * @param code short, for programs, such as {@code refused}, {@code token} or {@code notStored}
   * @param mistakes in the state that was sent
   */
  record Refused<T>(int status, String code, String sentence, List<Mistake> mistakes)
      implements Reply<T> {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** There was no answer, or none that a gateway would give; it may have done it nevertheless. */
  record Unreachable<T>(String sentence) implements Reply<T> {}
}
