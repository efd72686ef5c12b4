package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In the texts, {@code |} is where the caret or an end of the selection stands. */
class TypingTest {

  @Test
  void aNewLineKeepsTheIndentation() {
    assertThat(newLine("a:\n  b: 1|")).isEqualTo("a:\n  b: 1\n  |");
  }

  @Test
  void aNewLineBehindAColonGoesFurtherIn() {
    assertThat(newLine("env:|")).isEqualTo("env:\n  |");
    assertThat(newLine("- a:|")).isEqualTo("- a:\n    |");
    assertThat(newLine("env:  # why|")).isEqualTo("env:  # why\n  |");
  }

  @Test
  void aNewLineBehindAnOpenedBlockGoesFurtherIn() {
    assertThat(newLine("- \u00a6|")).isEqualTo("- \u00a6\n  |");
    assertThat(newLine("a: >-|")).isEqualTo("a: >-\n  |");
  }

  @Test
  void tabGoesToTheNextStep() {
    assertThat(after("a|", Typing::indent)).isEqualTo("a |");
    assertThat(after("ab|", Typing::indent)).isEqualTo("ab  |");
  }

  @Test
  void tabMovesSelectedLinesAndShiftTabMovesThemBack() {
    assertThat(after("|a\n\nb|\nc", Typing::indent)).isEqualTo("|  a\n\n  b|\nc");
    assertThat(after("|  a\n b|", Typing::outdent)).isEqualTo("|a\nb|");
    assertThat(after("  ab|", Typing::outdent)).isEqualTo("ab|");
  }

  @Test
  void commentsComeAndGoAtTheLeastIndentation() {
    String on = after("|  a:\n\n    b|", Typing::toggleComment);
    assertThat(on).isEqualTo("|  # a:\n\n  #   b|");
    assertThat(after(on, Typing::toggleComment)).isEqualTo("|  a:\n\n    b|");
  }

  @Test
  void aSelectionThatEndsAtALinesStartLeavesThatLineAlone() {
    assertThat(after("|a\n|b", Typing::toggleComment)).isEqualTo("|# a|\nb");
  }

  /** Turns a selection in a text into an edit. */
  private interface Command {
    Edit apply(String text, int start, int end);
  }

  private static String newLine(String marked) {
    return after(marked, Typing::newLine);
  }

  private static String after(String marked, Command command) {
    int start = marked.indexOf('|');
    int last = marked.lastIndexOf('|');
    int end = last == start ? start : last - 1;
    String text = marked.replace("|", "").replace('\u00a6', '|');
    Edit edit = command.apply(text, start, end);
    String result =
        text.substring(0, edit.start()) + edit.replacement() + text.substring(edit.end());
    StringBuilder shown = new StringBuilder(result.replace('|', '\u00a6'));
    shown.insert(edit.caret(), '|');
    if (edit.anchor() != edit.caret()) shown.insert(edit.anchor(), '|');
    return shown.toString();
  }

  @Test
  void backspaceInFrontOfALineTakesAWholeStep() {
    assertThat(Typing.backspace("a:\n    b", 7, 7)).contains(Edit.replace(5, 7, ""));
    assertThat(Typing.backspace("a:\n   b", 6, 6)).contains(Edit.replace(5, 6, ""));
    assertThat(Typing.backspace("a:\n    b", 8, 8)).isEmpty();
    assertThat(Typing.backspace("a:\n    b", 3, 7)).isEmpty();
    assertThat(Typing.backspace("a  b", 3, 3)).isEmpty();
  }
}
