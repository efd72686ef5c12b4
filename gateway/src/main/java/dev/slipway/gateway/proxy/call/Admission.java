package dev.slipway.gateway.proxy.call;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetAddress;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Judges each request before a replica is chosen, and chooses one. Called on event loops, so it
 * must never block; what takes long is a {@link Verdict.Wait}.
 */
public interface Admission {
  /** Whether a request whose head has come may go on. */
  Verdict judge(Call call);

  /**
   * A replica for the request, or null if there is none.
   *
   * @param tried the one that has just failed for this request
   */
  @Nullable LiveReplica choose(Call call, @Nullable LiveReplica tried);

  /**
   * Called when more of a request's body has come.
   *
   * @return the answer if that is too much, or null
   */
  default @Nullable RejectedRequest received(Call call) {
    return null;
  }

  /**
   * Whether a caller with these headers may ask a service at all. Counts nothing, so that it can be
   * asked of services that are only listed.
   */
  default boolean mayAsk(Target target, HttpHeaders headers, InetAddress caller) {
    return true;
  }

  /**
   * Asked again and again of a request in flight.
   *
   * @return the answer if what let it in holds no longer, or null
   */
  default @Nullable RejectedRequest withdrawn(Call call) {
    return null;
  }

  /**
   * The answer to a caller with these headers who may ask none of the services with a model.
   *
   * @param offering those services
   */
  default RejectedRequest noModel(
      Collection<Target> offering, HttpHeaders headers, InetAddress caller) {
    return new RejectedRequest(HttpResponseStatus.FORBIDDEN, "No model may be used from here.");
  }

  /** What becomes of a request for which no replica was found; if admitted, one is chosen again. */
  Verdict unserved(Call call);
}
