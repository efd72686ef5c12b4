package dev.slipway.config.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the brackets of one value that are open at a place, without the parser's help. */
final class OpenBrackets {
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private char quote;

  private OpenBrackets(String text) {
    this.text = text;
  }

  /**
   * Where they are, the innermost first.
   *
   * @param from where the value starts
   * @param last where a bracket is that is open
   * @return this one alone, if those around it cannot be told
   */
  static List<Integer> around(String text, int from, int last) {
    return new OpenBrackets(text).find(from, last);
  }

  private List<Integer> find(int from, int last) {
    int end = Math.min(last + 1, text.length());
    for (int i = from; i < end; i++) {
      if (!take(i)) return List.of(last);
    }
    boolean found = !open.isEmpty() && open.peek() == last;
    return found ? new ArrayList<>(open) : List.of(last);
  }

  /** False where it ends to be a value in brackets. */
  private boolean take(int at) {
    char sign = text.charAt(at);
    if (quote != 0) {
      if (sign == quote) quote = 0;
      return true;
    }
    switch (sign) {
      case '[', '{' -> open.push(at);
      case ']' -> {
        return closes('[');
      }
      case '}' -> {
        return closes('{');
      }
      case '"', '\'' -> {
        if (startsValue(at)) quote = sign;
      }
      default -> {}
    }
    return !open.isEmpty();
  }

  private boolean closes(char opening) {
    return text.charAt(open.pop()) == opening && !open.isEmpty();
  }

  private boolean startsValue(int at) {
    return " \t[{,".indexOf(text.charAt(at - 1)) >= 0;
  }
}
