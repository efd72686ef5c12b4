package dev.slipway.transfer.plan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A path below the folder that is sent to. It is bytes, as a machine's file system has them, in
 * whatever encoding.
 *
 * @param raw a character for each byte; parts are separated by a slash, the folder itself is empty
 */
public record SentPath(String raw) implements Comparable<SentPath> {
  /** The folder itself. */
  public static final SentPath TOP = new SentPath("");

  /** A path of text, such as {@code files/0}. */
  public static SentPath of(String text) {
    return new SentPath(
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  /** The path of what is in this folder under a name. */
  SentPath child(String rawName) {
    return raw.isEmpty() ? new SentPath(rawName) : new SentPath(raw + "/" + rawName);
  }

  /** The folder that it is in; the folder itself is in none. */
  public Optional<SentPath> parent() {
    if (raw.isEmpty()) return Optional.empty();
    int slash = raw.lastIndexOf('/');
    return Optional.of(slash < 0 ? TOP : new SentPath(raw.substring(0, slash)));
  }

  /** For people: what is no UTF-8 is replaced. */
  public String shown() {
    return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** A folder comes before what is in it. */
  @Override
  public int compareTo(SentPath other) {
    return raw.compareTo(other.raw);
  }
}
