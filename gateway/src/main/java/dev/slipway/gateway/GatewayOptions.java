package dev.slipway.gateway;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.certificate.CertificateSettings;
import dev.slipway.gateway.stats.LogSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a gateway runs.
 *
 * @param loops event loops, each a thread with its own upstream connections; at least 1
 * @param nativeTransport whether the operating system's own transport may be used where there is
 *     one
 * @param certificates how they are kept
 * @param accessLog where requests are written down; empty for nowhere. The gateway closes it
 * @param drain how long requests in flight may go on after {@link Gateway#close}
 */
public record GatewayOptions(
    int loops,
    boolean nativeTransport,
    Duration drain,
    ClientLimits limits,
    CertificateSettings certificates,
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
        CertificateSettings.withoutFolder(true),
        Optional.empty());
  }

  public GatewayOptions withLoops(int count) {
    return new GatewayOptions(count, nativeTransport, drain, limits, certificates, accessLog);
  }

  public GatewayOptions withDrain(Duration limit) {
    return new GatewayOptions(loops, nativeTransport, limit, limits, certificates, accessLog);
  }

  public GatewayOptions withLimits(ClientLimits clientLimits) {
    return new GatewayOptions(loops, nativeTransport, drain, clientLimits, certificates, accessLog);
  }

  public GatewayOptions withNativeTransport(boolean allowed) {
    return new GatewayOptions(
        loops, allowed, drain, limits, certificates.withNativeLibrary(allowed), accessLog);
  }

  public GatewayOptions withAccessLog(LogSink sink) {
    return new GatewayOptions(
        loops, nativeTransport, drain, limits, certificates, Optional.of(sink));
  }

  /** Keeps keys and certificates in a folder, without which none can be got by ACME. */
  public GatewayOptions withCertificates(Path folder) {
    return withCertificates(certificates.withFolder(folder));
  }

  public GatewayOptions withCertificates(CertificateSettings settings) {
    return new GatewayOptions(loops, nativeTransport, drain, limits, settings, accessLog);
  }
}
