package dev.slipway.gateway.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with a first line that tells its version, length and SHA-256, by which damage is
 * noticed.
 */
final class StateFile {
  private static final Pattern LINE =
      Pattern.compile(
          "slipway-state 1 version=(\\d{1,19}) bytes=(\\d{1,10}) sha256=([0-9a-f]{64})");
  private static final int LONGEST_LINE = 200;

  private StateFile() {}

  static byte[] write(Stored state) {
    String line =
        "slipway-state 1 version=%d bytes=%d sha256=%s\n"
            .formatted(state.version(), state.document().length, hash(state.document()));
    byte[] head = line.getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(head, head.length + state.document().length);
    System.arraycopy(state.document(), 0, file, head.length, state.document().length);
    return file;
  }

  /** Empty if the file is damaged. */
  static Optional<Stored> read(byte[] file) {
    String start =
        new String(file, 0, Math.min(file.length, LONGEST_LINE), StandardCharsets.ISO_8859_1);
    int end = start.indexOf('\n');
    Matcher line = LINE.matcher(end < 0 ? "" : start.substring(0, end));
    if (!line.matches()) {
      return Optional.empty();
    }
    byte[] document = Arrays.copyOfRange(file, end + 1, file.length);
    boolean whole =
        Long.parseLong(line.group(2)) == document.length && hash(document).equals(line.group(3));
    try {
      return whole
          ? Optional.of(new Stored(Long.parseLong(line.group(1)), document))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
