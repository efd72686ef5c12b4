package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.certificate.x509.CertificateNames;
import dev.slipway.gateway.certificate.x509.Chains;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The user's own files. What is wrong with new ones leaves the old ones in use. */
final class FileSource implements Source {
  /** Files that are wrong are read again, too: what was wrong may be permissions. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Certificate.Files wanted;
  private final Clocks clocks;
  private List<String> stamps = List.of();
  private long nextLook;
  private @Nullable Identity identity;
  private @Nullable String problem;

  FileSource(Certificate.Files wanted, Clocks clocks) {
    this.wanted = wanted;
    this.clocks = clocks;
    this.nextLook = clocks.in(Duration.ZERO);
  }

  @Override
  public void step() {
    if (!clocks.passed(nextLook)) {
      return;
    }
    nextLook = clocks.in(LOOK);
    List<String> seen = List.of(stamp(wanted.chainPath()), stamp(wanted.keyPath()));
    if (problem == null && identity != null && seen.equals(stamps)) {
      return;
    }
    try {
      Identity read =
          Chains.identity(
              PemFile.text(wanted.chainPath()),
              wanted.chainPath(),
              PemFile.text(wanted.keyPath()),
              wanted.keyPath());
      if (!read.equals(identity)) {
        identity = read;
      }
      problem = null;
      stamps = seen;
    } catch (UnusableCertificateException e) {
      problem = e.sentence();
    }
  }

  @Override
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  @Override
  public CertificateState state() {
    if (identity == null) {
      return failed(problem == null ? "The files were not read yet." : problem);
    }
    if (problem != null) {
      return failed(problem + " The certificate that was read before stays in use.");
    }
    Instant now = clocks.now();
    if (!now.isBefore(identity.until())) {
      return failed(
          "The certificate in "
              + wanted.chainPath()
              + " ended on "
              + Times.text(identity.until())
              + ". Put a new one there; it is read at once.");
    }
    if (now.isBefore(identity.from())) {
      return failed(
          "The certificate in "
              + wanted.chainPath()
              + " begins only on "
              + Times.text(identity.from())
              + ". Check this machine's clock, or use another certificate until then.");
    }
    Set<String> names = CertificateNames.of(identity.leaf());
    List<String> uncovered =
        wanted.names().stream().filter(name -> !CertificateNames.cover(names, name)).toList();
    if (!uncovered.isEmpty()) {
      return failed(
          "The certificate in "
              + wanted.chainPath()
              + " is not for "
              + String.join(", ", uncovered)
              + ", only for "
              + (names.isEmpty() ? "no name at all" : String.join(", ", names))
              + ". Get one with all the names.");
    }
    return new CertificateState.Valid(identity.until(), Optional.empty());
  }

  private CertificateState failed(String sentence) {
    return new CertificateState.Failed(sentence, Optional.empty(), identity().map(Identity::until));
  }

  /** Changes when the file does. */
  private static String stamp(String path) {
    try {
      var seen = Files.readAttributes(Path.of(path), "lastModifiedTime,size,fileKey");
      return seen.toString();
    } catch (IOException | InvalidPathException e) {
      // Reading it says what is wrong.
      return "none";
    }
  }
}
