package dev.slipway.ui.editor;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What to find.
 *
 * @param words what was typed
 * @param matchCase whether upper and lower case differ
 * @param wholeWord whether it must stand alone
 * @param regex whether the words are a regular expression
 */
record SearchQuery(String words, boolean matchCase, boolean wholeWord, boolean regex) {
  static final SearchQuery NOTHING = new SearchQuery("", false, false, false);

  /** The query as one can search with it, or why one cannot. */
  sealed interface Compiled {}

  record Usable(Pattern pattern) implements Compiled {}

  /**
   * @param sentence what is wrong with the regular expression
   */
  record Unusable(String sentence) implements Compiled {}

  Compiled compile() {
    String expression = regex ? words : Pattern.quote(words);
    if (wholeWord) expression = "(?<![\\w])(?:" + expression + ")(?![\\w])";
    int flags = Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS;
    if (!matchCase) flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    try {
      if (regex) Pattern.compile(words);
      return new Usable(Pattern.compile(expression, flags));
    } catch (PatternSyntaxException e) {
      return new Unusable("This is not a regular expression: " + reason(e) + ".");
    }
  }

  private static String reason(PatternSyntaxException e) {
    String description = e.getDescription();
    String first = description.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    return e.getIndex() < 0
        ? first + description.substring(1)
        : first + description.substring(1) + " at character " + (e.getIndex() + 1);
  }
}
