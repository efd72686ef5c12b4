package dev.slipway.ui.logs;

import java.util.List;

/**
 * Text without its escape sequences, and what they meant.
 *
 * @param text what is read
 * @param spans without gaps from the first character to the last; none when there is no text
 */
record AnsiText(String text, List<AnsiSpan> spans) {
  AnsiText {
    spans = List.copyOf(spans);
  }

  boolean plain() {
    return spans.stream().allMatch(span -> span.style().plain());
  }
}
