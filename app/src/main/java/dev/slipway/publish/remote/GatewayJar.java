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
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The program that is put onto a gateway's machine, and what belongs to it.
 *
 * @param file the jar, on this computer
 * @param sha256 in hexadecimal digits
 * @param version as its manifest states it
 * @param files by name, what a machine needs beside it: units and scripts
 */
public record GatewayJar(Path file, String sha256, String version, Map<String, String> files) {
  private static final String SERVICE = "dev/slipway/gateway/service/";

  public GatewayJar {
    files = Map.copyOf(files);
  }

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
          file.get(), sha256(file.get()), version == null ? "" : version, files(jar));
    } catch (IOException e) {
      throw new GatewayException(
          file.get() + " cannot be read as the gateway's program: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> files(JarFile jar) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (entry.isDirectory() || !entry.getName().startsWith(SERVICE)) continue;
      try (InputStream in = jar.getInputStream(entry)) {
        files.put(
            entry.getName().substring(SERVICE.length()),
            new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    }
    if (!files.containsKey("install.sh")) throw new IOException("it has no files for a machine");
    return files;
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
