package dev.slipway.gateway.proxy.call;

import io.netty.handler.codec.http.FullHttpResponse;
import java.time.Duration;

/** What becomes of a request. */
public sealed interface Verdict {
  /** It goes on to a replica. */
  Verdict ADMIT = new Admit();

  /** It goes on to a replica. */
  record Admit() implements Verdict {}

  /** It is answered at once with one sentence, and goes no further. */
  record Refuse(RejectedRequest answer) implements Verdict {}

  /**
   * It is answered at once by an answer of the gateway's own, with its length set.
   *
   * @param answer taken over
   */
  record Answer(FullHttpResponse answer) implements Verdict {}

  /**
   * It waits until {@link Call#decide} is called.
   *
   * @param limit the longest wait, to a fifth of a second
   * @param late the answer when that is over
   */
  record Wait(Duration limit, RejectedRequest late) implements Verdict {}
}
