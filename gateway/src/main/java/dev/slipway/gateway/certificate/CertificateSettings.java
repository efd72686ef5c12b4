package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.dns.NameServers;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How certificates are kept.
 *
 * @param folder for keys and certificates; empty to keep none, and then none can be got by ACME
 * @param nativeLibrary whether BoringSSL may be used
 * @param names asked whether names lead here; empty for the world's
 */
public record CertificateSettings(
    Optional<Path> folder,
    boolean nativeLibrary,
    Clocks clocks,
    Pace pace,
    Optional<NameServers> names) {
  /** Nothing on disk: own files and self-signed certificates only. */
  public static CertificateSettings withoutFolder(boolean nativeLibrary) {
    return new CertificateSettings(
        Optional.empty(), nativeLibrary, Clocks.SYSTEM, Pace.DEFAULT, Optional.empty());
  }

  public CertificateSettings withFolder(Path path) {
    return new CertificateSettings(Optional.of(path), nativeLibrary, clocks, pace, names);
  }

  public CertificateSettings withNativeLibrary(boolean allowed) {
    return new CertificateSettings(folder, allowed, clocks, pace, names);
  }
}
