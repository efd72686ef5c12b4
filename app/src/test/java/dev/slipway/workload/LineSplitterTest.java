package dev.slipway.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;

class LineSplitterTest {
  @Example
  void linesEndAtLineFeeds() {
    assertThat(texts("one\ntwo\r\n\nlast")).containsExactly("one", "two", "", "last");
  }

  @Example
  void aCarriageReturnLetsTheNextLineTakeItsPlace() {
    List<LineSplitter.Piece> pieces = pieces("10 %\r20 %\r100 %\ndone\n");

    assertThat(pieces)
        .extracting(LineSplitter.Piece::text)
        .containsExactly("10 %", "20 %", "100 %", "done");
    assertThat(pieces)
        .extracting(LineSplitter.Piece::overwritten)
        .containsExactly(true, true, false, false);
  }

  @Example
  void aBarThatBeginsWithAReturnLeavesNoEmptyLine() {
    assertThat(texts("\r 1 %\r 2 %\n")).containsExactly(" 1 %", " 2 %");
  }

  @Example
  void aLineWithoutEndIsCut() {
    assertThat(texts("x".repeat(3 * 1024 * 1024))).hasSize(3);
  }

  @Property
  void itDoesNotMatterHowTheBytesArrive(
      @ForAll @Chars({'a', '\n', '\r'}) @CharRange(from = 'é', to = 'ê') String text,
      @ForAll @IntRange(min = 1, max = 7) int size) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineSplitter splitter = new LineSplitter(0);
    List<LineSplitter.Piece> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += size) {
      pieces.addAll(
          splitter.split(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size))));
    }
    pieces.addAll(splitter.rest());

    assertThat(pieces).isEqualTo(pieces(text));
  }

  @Property
  void goingOnFromAnyLineGivesTheRest(@ForAll @Chars({'a', 'b', '\n', '\r'}) String text) {
    List<LineSplitter.Piece> all = pieces(text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < all.size(); i++) {
      int from = (int) all.get(i).end();
      LineSplitter splitter = new LineSplitter(from);
      List<LineSplitter.Piece> rest =
          new ArrayList<>(splitter.split(Arrays.copyOfRange(bytes, from, bytes.length)));
      rest.addAll(splitter.rest());
      assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
    }
  }

  private static List<String> texts(String text) {
    return pieces(text).stream().map(LineSplitter.Piece::text).toList();
  }

  private static List<LineSplitter.Piece> pieces(String text) {
    LineSplitter splitter = new LineSplitter(0);
    List<LineSplitter.Piece> pieces =
        new ArrayList<>(splitter.split(text.getBytes(StandardCharsets.UTF_8)));
    pieces.addAll(splitter.rest());
    return pieces;
  }
}
