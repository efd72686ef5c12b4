package dev.slipway.ui.launch;

import java.util.ArrayList;
import java.util.List;

/** Splits what was typed into arguments the way a shell does: by spaces, quotes keep together. */
final class ArgumentWords {
  private final String typed;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;

  private ArgumentWords(String typed) {
    this.typed = typed;
  }

  static List<String> of(String typed) {
    return new ArgumentWords(typed).split();
  }

  private List<String> split() {
    char quote = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean escaped = c == '\\' && quote != '\'' && i + 1 < typed.length();
      if (escaped) {
        add(typed.charAt(++i));
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        end();
      } else {
        add(c);
      }
    }
    end();
    return List.copyOf(words);
  }

  private void add(char c) {
    word.append(c);
    begun = true;
  }

  private void end() {
    if (begun) words.add(word.toString());
    word.setLength(0);
    begun = false;
  }
}
