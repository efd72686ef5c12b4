package dev.slipway.publish.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request.
 *
 * @param method as it was sent
 * @param path as it was sent: a path, or what a proxy is asked for
 * @param fields by name in small letters
 */
record RequestHead(String method, String path, Map<String, String> fields) {
  private static final int MOST_BYTES = 32 * 1024;

  /** Reads one; nothing when no other comes. */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0 && text.isEmpty()) return null;
      if (next < 0) throw new EOFException("a request broke off");
      text.append((char) next);
      if (text.length() > MOST_BYTES) throw new IOException("a request's head is too long");
    }
    String[] lines = text.toString().split("\r\n", -1);
    String[] words = lines[0].split(" ", -1);
    if (words.length != 3) throw new IOException("not a request: " + lines[0]);
    Map<String, String> fields = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon < 0) continue;
      fields.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    return new RequestHead(words[0], words[1], fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
