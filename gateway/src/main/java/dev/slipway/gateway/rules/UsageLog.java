package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.proxy.ModelWatch;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.SelfAnswered;
import org.jspecify.annotations.Nullable;

/**
 * Counts what answers of models took.
 *
 * @param next is told of every request too
 */
public record UsageLog(ModelUse use, CallLog next) implements CallLog {
  @Override
  public void ended(Call call, @Nullable ApiKey key, boolean whole, long now) {
    if (call.watch() instanceof ModelWatch watch && watch.answered()) {
      long firstToken = watch.firstToken() == 0 ? 0 : watch.firstToken() - call.began();
      use.count(call.target().name(), key == null ? "" : key.id(), watch.usage(), firstToken, now);
    }
    next.ended(call, key, whole, now);
  }

  @Override
  public void answeredAlone(SelfAnswered request) {
    next.answeredAlone(request);
  }
}
