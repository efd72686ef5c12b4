package dev.slipway.host.ssh.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a client configuration.
 *
 * @param keyword in lower case
 * @param words its arguments, without quotes
 * @param rest all of it behind the keyword, as it stands
 */
record ConfigLine(String keyword, List<String> words, String rest) {
  /** Reads a line; nothing for a comment. */
  static Optional<ConfigLine> parse(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) return Optional.empty();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      if (text.charAt(end) == '=') break;
      end++;
    }
    String keyword = text.substring(0, end).toLowerCase(Locale.ROOT);
    String rest = text.substring(end).strip();
    if (rest.startsWith("=")) rest = rest.substring(1).strip();
    List<String> words = split(rest);
    return words.isEmpty() ? Optional.empty() : Optional.of(new ConfigLine(keyword, words, rest));
  }

  String first() {
    return words.getFirst();
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped =
          c == '\\' && i + 1 < text.length() && "\"'\\".indexOf(text.charAt(i + 1)) >= 0;
      if (escaped) {
        word.append(text.charAt(++i));
        begun = true;
      } else if (quote != 0) {
        if (c == quote) quote = 0;
        else word.append(c);
      } else if (c == '"' || c == '\'') {
        quote = c;
        begun = true;
      } else if (Character.isWhitespace(c)) {
        if (begun) words.add(word.toString());
        word.setLength(0);
        begun = false;
      } else if (c == '#' && !begun) {
        return words;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) words.add(word.toString());
    return words;
  }
}
