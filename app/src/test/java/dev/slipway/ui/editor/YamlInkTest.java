package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class YamlInkTest {

  @Test
  void aKeyItsSignAndItsValueHaveTheirOwnInks() {
    assertThat(inks("name: qwen")).containsExactly("KEY name", "SIGN :", "PLAIN  ", "TEXT qwen");
  }

  @Test
  void numbersAndRangesAreNumbersButSizesAreText() {
    assertThat(inks("port: 8000")).endsWith("NUMBER 8000");
    assertThat(inks("replicas: 0..4")).endsWith("NUMBER 0..4");
    assertThat(inks("gpu: 24GB..")).endsWith("TEXT 24GB..");
  }

  @Test
  void aCommentNeedsASpaceBeforeIt() {
    assertThat(inks("a: b # c")).endsWith("TEXT b", "PLAIN  ", "COMMENT # c");
    assertThat(inks("a: b#c")).endsWith("TEXT b#c");
  }

  @Test
  void aColonInsideAValueMakesNoKey() {
    assertThat(inks("image: vllm:v1")).endsWith("TEXT vllm:v1");
    assertThat(inks("- echo http://x")).endsWith("TEXT echo http://x");
  }

  @Test
  void referencesStandOutInsideTexts() {
    assertThat(inks("- run ${{ run.args }} now"))
        .endsWith("TEXT run ", "REFERENCE ${{ run.args }}", "TEXT  now");
    assertThat(inks("a: \"${{ secrets.X }}\""))
        .endsWith("TEXT \"", "REFERENCE ${{ secrets.X }}", "TEXT \"");
  }

  @Test
  void aBlockScalarIsTextUntilTheIndentationEnds() {
    assertThat(inks("- |\n  name: x\n\n  # no comment\nname: y"))
        .containsExactly(
            "SIGN -",
            "PLAIN  ",
            "SIGN |",
            "TEXT   name: x",
            "TEXT   # no comment",
            "KEY name",
            "SIGN :",
            "PLAIN  ",
            "TEXT y");
  }

  @Test
  void aQuotedTextMayGoOnInTheNextLine() {
    assertThat(inks("a: \"b\nc: d\" # e"))
        .containsExactly(
            "KEY a", "SIGN :", "PLAIN  ", "TEXT \"b", "TEXT c: d\"", "PLAIN  ", "COMMENT # e");
  }

  @Property
  void whateverIsTypedTheRunsCoverEachLineExactly(
      @ForAll
          @StringLength(max = 60)
          @Chars({'a', '1', ' ', ':', '-', '#', '"', '\'', '|', '[', ']', '{', '}', '$', '\n', '?'})
          @CharRange(from = '*', to = '.')
          String text) {
    List<String> lines = List.of(text.split("\n", -1));

    List<List<InkRun>> runs = YamlInk.of(lines);

    for (int i = 0; i < lines.size(); i++) {
      assertThat(runs.get(i)).allMatch(run -> run.length() > 0);
      assertThat(runs.get(i).stream().mapToInt(InkRun::length).sum())
          .isEqualTo(lines.get(i).length());
    }
  }

  private static List<String> inks(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    List<List<InkRun>> runs = YamlInk.of(lines);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int at = 0;
      for (InkRun run : runs.get(i)) {
        found.add(run.ink() + " " + lines.get(i).substring(at, at + run.length()));
        at += run.length();
      }
    }
    return found;
  }
}
