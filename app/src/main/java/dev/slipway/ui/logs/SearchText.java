package dev.slipway.ui.logs;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the reader looks for.
 *
 * @param text as it was typed; empty for nothing
 * @param matchCase whether capitals count
 * @param regex whether it is a regular expression
 */
record SearchText(String text, boolean matchCase, boolean regex) {
  static final SearchText NOTHING = new SearchText("", false, false);

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The pattern; nothing when the text is not a regular expression. */
  @Nullable Pattern pattern() {
    int flags = regex ? 0 : Pattern.LITERAL;
    if (!matchCase) flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    try {
      return Pattern.compile(text, flags);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }
}
