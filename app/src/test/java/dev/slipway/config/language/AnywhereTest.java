package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** At any place of any text, however broken: no exception, and no place outside the text. */
class AnywhereTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n  ",
          "\n    - ",
          "- ",
          ": ",
          ":",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\"",
          "'",
          "#",
          " #",
          "|",
          ">-\n",
          "&a ",
          "*a",
          "${{ ",
          " }}",
          "$",
          "!x ",
          "\t",
          "\r\n",
          "\uFEFF",
          "---\n",
          "gpu: A1",
          "env:",
          "type: service",
          "<<: *a",
          "é",
          "😀",
          "\\",
          "? ",
          "@");

  @Property(tries = 2000)
  void completionsStayInTheText(@ForAll("texts") String text, @ForAll double at) {
    int offset = offset(text, at);
    for (Completion one : Completions.at(text, offset, Nearby.SOME)) {
      assertThat(one.from()).isBetween(0, offset);
      assertThat(one.to()).isBetween(offset, text.length());
      assertThat(one.caret()).isBetween(0, one.insert().length());
      assertThat(one.in(text)).contains(one.insert());
    }
  }

  @Property(tries = 2000)
  void hoversStayInTheText(@ForAll("texts") String text, @ForAll double at) {
    int offset = offset(text, at);
    Hover.at(text, offset, Nearby.SOME)
        .ifPresent(
            hover -> {
              assertThat(hover.span().start()).isBetween(0, offset);
              assertThat(hover.span().end()).isBetween(offset, text.length());
              assertThat(hover.title()).isNotEmpty();
              assertThat(hover.help()).isNotEmpty();
            });
  }

  @Property(tries = 2000)
  void outlinesNestInOrder(@ForAll("texts") String text) {
    checkOrder(Outline.of(text), 0, text.length());
  }

  @Property(tries = 2000)
  void foldsAreWithinTheLines(@ForAll("texts") String text) {
    int lines = text.split("\n", -1).length;
    List<Fold> folds = Folds.of(text);
    assertThat(folds).allMatch(fold -> 0 <= fold.first() && fold.first() < fold.last());
    assertThat(folds).allMatch(fold -> fold.last() < lines);
    assertThat(folds.stream().map(Fold::first)).doesNotHaveDuplicates();
  }

  private static void checkOrder(List<OutlineItem> items, int from, int to) {
    int start = from;
    for (OutlineItem item : items) {
      assertThat(item.start()).isBetween(start, to);
      assertThat(item.end()).isBetween(item.start(), to);
      checkOrder(item.children(), item.start(), item.end());
      start = item.start();
    }
  }

  private static int offset(String text, double at) {
    double part = Double.isFinite(at) ? Math.abs(at % 1) : 0;
    return (int) (part * (text.length() + 1));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<List<Double>> places = Arbitraries.doubles().between(0, 1).list().ofSize(6);
    Arbitrary<List<String>> pieces = Arbitraries.of(PIECES).list().ofMaxSize(6);
    Arbitrary<String> mutated =
        Arbitraries.of(Templates.all().stream().map(Template::text).toList())
            .flatMap(text -> places.flatMap(at -> pieces.map(what -> mutated(text, at, what))));
    Arbitrary<String> made =
        Arbitraries.of(PIECES).list().ofMaxSize(40).map(all -> String.join("", all));
    return Arbitraries.oneOf(mutated, made);
  }

  /** Puts pieces in, and takes as much out at every second place. */
  private static String mutated(String text, List<Double> places, List<String> pieces) {
    var changed = new StringBuilder(text);
    List<Double> left = new ArrayList<>(places);
    for (String piece : pieces) {
      int at = (int) (left.removeFirst() * changed.length());
      changed.insert(at, piece);
      if (left.size() % 2 == 0) changed.delete(at, Math.min(changed.length(), at + 9));
    }
    return changed.toString();
  }
}
