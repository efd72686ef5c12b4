package dev.slipway.gateway;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.stats.LogSink;
import java.time.Duration;
import java.util.Optional;

/**
 * How a gateway runs.
 *
 * @param loops event loops, each a thread with its own upstream connections; at least 1
 * @param nativeTransport whether the operating system's own transport may be used where there is
 *     one
 * @param accessLog where requests are written down; empty for nowhere. The gateway closes it
 * @param drain how long requests in flight may go on after {@link Gateway#close}
 */
public record GatewayOptions(
    int loops,
    boolean nativeTransport,
    Duration drain,
    ClientLimits limits,
    Optional<LogSink> accessLog) {
  public GatewayOptions {
    if (loops < 1) {
      throw new IllegalArgumentException("A gateway needs at least one event loop.");
    }
  }

  /** One loop for each processor, at most 4; a drain of 10 s. */
  public static GatewayOptions defaults() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new GatewayOptions(
        Math.min(processors, 4),
        true,
        Duration.ofSeconds(10),
        ClientLimits.DEFAULT,
        Optional.empty());
  }

  public GatewayOptions withLoops(int count) {
    return new GatewayOptions(count, nativeTransport, drain, limits, accessLog);
  }

  public GatewayOptions withDrain(Duration limit) {
    return new GatewayOptions(loops, nativeTransport, limit, limits, accessLog);
  }

  public GatewayOptions withLimits(ClientLimits clientLimits) {
    return new GatewayOptions(loops, nativeTransport, drain, clientLimits, accessLog);
  }

  public GatewayOptions withAccessLog(LogSink sink) {
    return new GatewayOptions(loops, nativeTransport, drain, limits, Optional.of(sink));
  }

  public GatewayOptions withNativeTransport(boolean allowed) {
    return new GatewayOptions(loops, allowed, drain, limits, accessLog);
  }
}
