package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.SelfAnswered;
import org.jspecify.annotations.Nullable;

/** Where requests that have ended are written down. Called on event loops: must never block. */
public interface CallLog {
  /** Writes nothing. */
  CallLog NONE = (call, key, whole, now) -> {};

  /**
   * A request has ended.
   *
   * @param key the gateway's own key that the request carried
   * @param whole whether the client was sent a whole answer
   * @param now by {@link System#nanoTime}
   */
  void ended(Call call, @Nullable ApiKey key, boolean whole, long now);

  /** A request has ended that was for no service. */
  default void answeredAlone(SelfAnswered request) {}
}
