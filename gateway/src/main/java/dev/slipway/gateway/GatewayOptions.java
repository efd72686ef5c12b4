package dev.slipway.gateway;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.certificate.CertificateSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a gateway runs.
 *
 * @param loops event loops, each a thread with its own upstream connections; at least 1
 * @param nativeTransport whether the operating system's own transport may be used where there is
 *     one
 * @param certificates how they are kept
 * @param drain how long requests in flight may go on after {@link Gateway#close}
 */
public record GatewayOptions(
    int loops,
    boolean nativeTransport,
    Duration drain,
    ClientLimits limits,
    CertificateSettings certificates) {
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
        CertificateSettings.withoutFolder(true));
  }

  public GatewayOptions withLoops(int count) {
    return new GatewayOptions(count, nativeTransport, drain, limits, certificates);
  }

  public GatewayOptions withDrain(Duration limit) {
    return new GatewayOptions(loops, nativeTransport, limit, limits, certificates);
  }

  public GatewayOptions withLimits(ClientLimits clientLimits) {
    return new GatewayOptions(loops, nativeTransport, drain, clientLimits, certificates);
  }

  public GatewayOptions withNativeTransport(boolean allowed) {
    return new GatewayOptions(
        loops, allowed, drain, limits, certificates.withNativeLibrary(allowed));
  }

  /** Keeps keys and certificates in a folder, without which none can be got by ACME. */
  public GatewayOptions withCertificates(Path folder) {
    return withCertificates(certificates.withFolder(folder));
  }

  public GatewayOptions withCertificates(CertificateSettings settings) {
    return new GatewayOptions(loops, nativeTransport, drain, limits, settings);
  }
}
