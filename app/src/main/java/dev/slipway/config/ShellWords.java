package dev.slipway.config;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A command line split into words as a POSIX shell splits them, without expanding anything: at
 * spaces, but not inside of quotes or behind a backslash.
 *
 * @param openQuote where a quote begins that is never closed
 */
public record ShellWords(List<String> words, OptionalInt openQuote) {
  private static final char NONE = 0;

  public ShellWords {
    words = List.copyOf(words);
  }

  public static ShellWords of(String line) {
    return new Splitter(line).split();
  }

  private static final class Splitter {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote = NONE;
    private int quoteStart;

    Splitter(String line) {
      this.line = line;
    }

    ShellWords split() {
      for (int i = 0; i < line.length(); i++) {
        if (escapes(i)) {
          append(line.charAt(++i));
        } else {
          take(i);
        }
      }
      end();
      return new ShellWords(
          words, quote == NONE ? OptionalInt.empty() : OptionalInt.of(quoteStart));
    }

    /** In double quotes a backslash is one only before a quote or another backslash. */
    private boolean escapes(int at) {
      if (line.charAt(at) != '\\' || quote == '\'' || at + 1 == line.length()) return false;
      return quote == NONE || line.charAt(at + 1) == quote || line.charAt(at + 1) == '\\';
    }

    private void take(int at) {
      char sign = line.charAt(at);
      if (quote == NONE && (sign == '"' || sign == '\'')) {
        quote = sign;
        quoteStart = at;
        begun = true;
      } else if (sign == quote) {
        quote = NONE;
      } else if (quote == NONE && Character.isWhitespace(sign)) {
        end();
      } else {
        append(sign);
      }
    }

    private void append(char sign) {
      begun = true;
      word.append(sign);
    }

    private void end() {
      if (begun) words.add(word.toString());
      word.setLength(0);
      begun = false;
    }
  }
}
