package dev.slipway.publish.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The program that is put onto a gateway's machine, and what belongs to it.
 *
 * @param file the jar, on this computer
 * @param sha256 in hexadecimal digits
 * @param version as its manifest states it
 * @param unit its unit for systemd
 * @param settings the settings of its virtual machine, which the unit reads
 */
public record GatewayJar(Path file, String sha256, String version, String unit, String settings) {
  private static final String SERVICE = "dev/slipway/gateway/service/";

  /**
   * Reads the first of some files that is there.
   *
   * @throws GatewayException when there is none, or it is not a gateway's
   */
  public static GatewayJar among(List<Path> candidates) throws GatewayException {
    Optional<Path> file = candidates.stream().filter(Files::isRegularFile).findFirst();
    if (file.isEmpty()) {
      throw new GatewayException(
          "The gateway's program is not with this Slipway. It was looked for at "
              + String.join(", ", candidates.stream().map(Path::toString).toList())
              + ". Install Slipway again, or build it with: mvn -DskipTests package");
    }
    try (JarFile jar = new JarFile(file.get().toFile())) {
      String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
      return new GatewayJar(
          file.get(),
          sha256(file.get()),
          version == null ? "" : version,
          text(jar, "slipway-gateway.service"),
          text(jar, "slipway-gateway.env"));
    } catch (IOException e) {
      throw new GatewayException(
          file.get() + " cannot be read as the gateway's program: " + e.getMessage(), e);
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(SERVICE + name);
    if (entry == null) throw new IOException("it has no " + name);
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
