package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.certificate.x509.CertificateNames;
import dev.slipway.gateway.certificate.x509.Chains;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  private static final long MAX_BYTES = 1 << 20;

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
              text(wanted.chainPath()),
              wanted.chainPath(),
              text(wanted.keyPath()),
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

  private static String text(String path) throws UnusableCertificateException {
    try {
      if (Files.size(Path.of(path)) > MAX_BYTES) {
        throw new UnusableCertificateException(
            path + " is longer than 1 MB, so it is no PEM file of a certificate or key.");
      }
      return Files.readString(Path.of(path), StandardCharsets.US_ASCII);
    } catch (NoSuchFileException e) {
      throw new UnusableCertificateException(
          "There is no file " + path + " on the gateway's machine. Put it there.");
    } catch (AccessDeniedException e) {
      throw new UnusableCertificateException(
          "The gateway's user may not read " + path + ". Allow it that, and nobody else.");
    } catch (CharacterCodingException e) {
      throw new UnusableCertificateException(
          path + " is not a PEM file: it holds other bytes than text. Convert it by openssl.");
    } catch (IOException e) {
      throw new UnusableCertificateException(path + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /** Changes when the file does. */
  private static String stamp(String path) {
    try {
      var seen = Files.readAttributes(Path.of(path), "lastModifiedTime,size,fileKey");
      return seen.toString();
    } catch (IOException e) {
      // Reading it says what is wrong.
      return "none";
    }
  }
}
