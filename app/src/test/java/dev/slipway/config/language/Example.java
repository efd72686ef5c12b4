package dev.slipway.config.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text, and the problems that it must have.
 *
 * @param problems as {@link Checking#problems} shows them
 */
record Example(String text, List<String> problems) {

  /**
   * A table with one example a line: what to add to a frame, a bar, and the problem or problems,
   * with a semicolon between them. In the text {@code \n} is a line break.
   */
  static Stream<Example> table(String frame, String table) {
    return table.lines().filter(line -> !line.isBlank()).map(line -> of(frame, line));
  }

  private static Example of(String frame, String line) {
    int bar = line.lastIndexOf(" | ");
    String text = bar < 0 ? line : line.substring(0, bar);
    List<String> problems =
        bar < 0
            ? List.of()
            : Stream.of(line.substring(bar + 3).split(" ; ")).map(String::strip).toList();
    return new Example(frame + text.stripTrailing().replace("\\n", "\n") + "\n", problems);
  }

  /** The errors of the text, and those warnings that say more than that nothing is done yet. */
  List<String> found() {
    return Checking.problems(text).stream()
        .filter(problem -> !problem.contains("not-acted-on"))
        .toList();
  }

  @Override
  public String toString() {
    return text.replace("\n", "\\n");
  }
}
