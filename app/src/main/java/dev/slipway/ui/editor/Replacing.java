package dev.slipway.ui.editor;

import dev.slipway.config.TextEdit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What replacing something found comes to. */
sealed interface Replacing {
  /** How long it may take; only a regular expression gets near. */
  Duration LIMIT = Duration.ofSeconds(2);

  /** Edits of the text that was searched. */
  record Edits(List<TextEdit> edits) implements Replacing {}

  /**
   * Nothing is replaced.
   *
   * @param sentence why
   */
  record Refused(String sentence) implements Replacing {}

  /**
   * Puts a replacement in the place of some matches; after a regular expression, {@code $1} and
   * {@code ${name}} in it stand for what a group matched.
   */
  static Replacing of(Occurrences found, List<Match> chosen, String replacement) {
    boolean plain = !found.query().regex();
    if (plain || !(found.query().compile() instanceof SearchQuery.Usable(Pattern pattern))) {
      return new Edits(
          chosen.stream().map(m -> new TextEdit(m.start(), m.end(), replacement)).toList());
    }
    long end = System.nanoTime() + LIMIT.toNanos();
    Limited text = new Limited(found.text(), () -> System.nanoTime() - end > 0);
    try {
      return new Edits(expanded(pattern.matcher(text), new HashSet<>(chosen), replacement));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Refused(
          "The replacement names a group that the expression does not have. For a dollar sign or a"
              + " backslash itself, write a backslash in front of it.");
    } catch (Limited.Reached | StackOverflowError e) {
      return new Refused("Replacing with this regular expression takes too long. Make it simpler.");
    }
  }

  private static List<TextEdit> expanded(Matcher matcher, Set<Match> chosen, String replacement) {
    List<TextEdit> edits = new ArrayList<>();
    var written = new StringBuilder();
    int behind = 0;
    while (matcher.find()) {
      int from = written.length() + matcher.start() - behind;
      matcher.appendReplacement(written, replacement);
      behind = matcher.end();
      if (!chosen.contains(new Match(matcher.start(), matcher.end()))) continue;
      edits.add(new TextEdit(matcher.start(), matcher.end(), written.substring(from)));
    }
    return List.copyOf(edits);
  }
}
