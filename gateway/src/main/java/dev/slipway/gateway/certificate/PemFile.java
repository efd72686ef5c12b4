package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A PEM file of the user's on the gateway's machine. */
final class PemFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final String BEGIN = "-----BEGIN ";
  private static final int LAST_ASCII = 0x7f;

  private PemFile() {}

  /** All of its text, however it changes meanwhile; what hinders reading has its sentence. */
  static String text(String path) throws UnusableCertificateException {
    try {
      return text(Path.of(path), path);
    } catch (NoSuchFileException e) {
      throw new UnusableCertificateException(
          "There is no file " + path + " on the gateway's machine. Put it there.");
    } catch (AccessDeniedException e) {
      throw new UnusableCertificateException(
          "The gateway's user may not read " + path + ". Allow it that, and nobody else.");
    } catch (FileSystemException e) {
      throw unreadable(path, String.valueOf(e.getReason()));
    } catch (IOException e) {
      throw unreadable(path, String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      throw unreadable(path, e.getReason());
    }
  }

  private static String text(Path file, String path)
      throws IOException, UnusableCertificateException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe could keep who reads it waiting, and a device never ends.
      throw new UnusableCertificateException(
          path + " is not a file but a directory, a pipe or a device. Name a PEM file.");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnusableCertificateException(
          path + " is longer than 1 MB, so it is no PEM file of a certificate or key.");
    }
    // Text between the blocks may be of any kind (RFC 7468 section 2).
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains(BEGIN) && text.chars().anyMatch(each -> each == 0 || each > LAST_ASCII)) {
      throw new UnusableCertificateException(
          path + " is not a PEM file: it holds other bytes than text. Convert it by openssl.");
    }
    return text;
  }

  private static UnusableCertificateException unreadable(String path, String reason) {
    return new UnusableCertificateException(path + " cannot be read: " + reason + ".");
  }
}
