package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.SelfAnswered;
import dev.slipway.gateway.stats.AccessEntry;
import dev.slipway.gateway.stats.AccessLog;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hands each request that has ended on to the access log. */
public final class AccessCalls implements CallLog {
  private static final String REQUEST_ID = "x-request-id";

  private final AccessLog log;
  private final Clock clock;

  public AccessCalls(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void ended(Call call, @Nullable ApiKey key, boolean whole, long now) {
    HttpHeaders headers = call.headers();
    LiveReplica replica = call.replica();
    log.add(
        new AccessEntry(
            clock.millis(),
            headers.get(REQUEST_ID, ""),
            call.target().name(),
            replica == null ? "" : replica.replica().id(),
            call.method(),
            headers.get(HttpHeaderNames.HOST, ""),
            call.uri(),
            call.status(),
            call.received(),
            call.sent(),
            now - call.began(),
            call.status() == 0 ? -1 : call.answered() - call.began(),
            call.caller().getHostAddress(),
            key == null ? "" : key.name(),
            call.protocol(),
            whole,
            "",
            ""));
  }

  @Override
  public void answeredAlone(SelfAnswered request) {
    log.add(
        new AccessEntry(
            clock.millis(),
            request.id(),
            "",
            "",
            request.method(),
            request.host(),
            request.uri(),
            request.status(),
            request.received(),
            request.sent(),
            request.nanos(),
            request.status() == 0 ? -1 : request.nanos(),
            request.caller().getHostAddress(),
            "",
            request.protocol(),
            request.status() != 0,
            request.reason().name().toLowerCase(Locale.ROOT),
            request.detail()));
  }
}
