package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may stand where a PEM file should, each with the sentence that the user reads. */
@Timeout(20)
final class PemFileTest {
  @TempDir Path folder;

  @Test
  void readsTextBetweenBlocksInAnyScript() throws Exception {
    Path file = write("subject=O = Müller\n-----BEGIN CERTIFICATE-----\n");
    assertThat(PemFile.text(file.toString())).endsWith("-----BEGIN CERTIFICATE-----\n");
  }

  @Test
  void saysThatThereIsNone() {
    refuses(
        folder.resolve("none.pem"), "There is no file %s on the gateway's machine. Put it there.");
  }

  @Test
  void saysThatItMayNotBeRead() throws IOException {
    Path file = write("x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the super-user may read everything");
    refuses(file, "The gateway's user may not read %s. Allow it that, and nobody else.");
  }

  @Test
  void saysThatItIsTooLong() throws IOException {
    Path file = write("x".repeat((1 << 20) + 1));
    refuses(file, "%s is longer than 1 MB, so it is no PEM file of a certificate or key.");
  }

  @Test
  void saysThatItIsBinary() throws IOException {
    Path file = folder.resolve("a.der");
    Files.write(file, new byte[] {0x30, (byte) 0x82, 1, 0});
    refuses(file, "%s is not a PEM file: it holds other bytes than text. Convert it by openssl.");
    Files.write(file, "-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.UTF_16));
    refuses(file, "%s is not a PEM file: it holds other bytes than text. Convert it by openssl.");
  }

  @Test
  void doesNotWaitForAPipeNorReadADeviceForEver() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path endless = Files.createSymbolicLink(folder.resolve("endless"), Path.of("/dev/zero"));
    for (Path each : new Path[] {pipe, endless, folder}) {
      refuses(each, "%s is not a file but a directory, a pipe or a device. Name a PEM file.");
    }
  }

  @Test
  void saysWhyOtherPathsCannotBeRead() throws IOException {
    Path round = folder.resolve("round");
    Files.createSymbolicLink(round, round);
    assertThatThrownBy(() -> PemFile.text(round.toString()))
        .isInstanceOf(UnusableCertificateException.class)
        .hasMessageStartingWith(round + " cannot be read: Too many levels of symbolic links");
    assertThatThrownBy(() -> PemFile.text("a\0b"))
        .isInstanceOf(UnusableCertificateException.class)
        .hasMessageEndingWith(" cannot be read: Nul character not allowed.");
    refuses(write("x").resolve("below.pem"), "%s cannot be read: Not a directory.");
  }

  private static void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> PemFile.text(file.toString()))
        .isInstanceOf(UnusableCertificateException.class)
        .hasMessage(sentence.formatted(file));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("a.pem"), text);
  }
}
