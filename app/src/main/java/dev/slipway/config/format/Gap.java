package dev.slipway.config.format;

import java.util.List;
import java.util.Optional;

/**
 * What stands between two parts: spaces, line breaks and comments.
 *
 * @param behind a comment on the line of the part before
 * @param lines the lines between, each a comment with its indentation or empty
 * @param breaks whether the next part is on another line
 * @param indent the column of the next part if it is
 */
record Gap(Optional<String> behind, List<String> lines, boolean breaks, int indent) {

  /**
   * @param first whether nothing stands before, so that the first line is one of those between
   * @param last whether nothing follows
   */
  static Gap of(String text, boolean first, boolean last) {
    List<String> all = List.of(text.split("\n", -1));
    int from = first ? 0 : 1;
    int to = last ? all.size() : all.size() - 1;
    String rest = first ? "" : all.getFirst().strip();
    return new Gap(
        Optional.of(rest).filter(comment -> !comment.isEmpty()),
        all.subList(Math.min(from, to), to),
        all.size() > 1,
        all.getLast().length());
  }

  static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
