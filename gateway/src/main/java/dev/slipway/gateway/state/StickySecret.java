package dev.slipway.gateway.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The secret by which replicas are marked in clients' cookies. Kept in the state directory, so that
 * clients find their replica again after the gateway was started anew.
 */
public final class StickySecret {
  /** The file's name in the state directory. */
  public static final String FILE = "sticky-secret";

  private static final int BYTES = 32;
  private static final Pattern TEXT = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}\\n?");

  private StickySecret() {}

  /** A new one, which is kept nowhere. */
  public static byte[] random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /**
   * That of a state directory; a new one if there is none that can be trusted. Nothing is worth
   * less service: what cannot be read or kept costs clients their replica, once.
   *
   * @param log told in a sentence what is wrong with the file
   */
  public static byte[] in(Path directory, Consumer<String> log) {
    Path file = directory.resolve(FILE);
    try {
      Optional<byte[]> kept = read(file, log);
      if (kept.isPresent()) {
        return kept.get();
      }
      byte[] fresh = random();
      String text = HexFormat.of().formatHex(fresh) + "\n";
      PrivateFiles.replace(file, text.getBytes(StandardCharsets.US_ASCII));
      return fresh;
    } catch (IOException e) {
      log.accept(
          "The secret in "
              + file
              + " cannot be used: "
              + DiskFailure.text(e)
              + ". Clients may come to other replicas after the next start.");
      return random();
    }
  }

  private static Optional<byte[]> read(Path file, Consumer<String> log) throws IOException {
    try {
      if (PrivateFiles.openToOthers(file)) {
        log.accept("Other users may read " + file + ". A new secret takes its place.");
        return Optional.empty();
      }
      String text =
          Files.size(file) > BYTES * 4 ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
      if (TEXT.matcher(text).matches()) {
        return Optional.of(HexFormat.of().parseHex(text.strip()));
      }
      log.accept(file + " holds no secret. A new one takes its place.");
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
