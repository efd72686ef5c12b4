package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Checked;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * Whatever is done to a valid configuration, checking it ends soon with problems inside the text.
 */
class MutationTest {
  /** Well above what any check takes, so that only a hang fails on a busy machine. */
  private static final Duration HANG = Duration.ofMillis(1000);

  private static final List<String> SPLINTERS =
      List.of(
          "\n",
          "\r\n",
          "\t",
          " ",
          "  ",
          "- ",
          ": ",
          ":",
          "[",
          "]",
          "{",
          "}",
          ",",
          "\"",
          "'",
          "#",
          "&a ",
          "*a",
          "<<: ",
          "|",
          ">",
          "!",
          "!!str ",
          "%",
          "@",
          "?",
          "---\n",
          "...\n",
          "$",
          "$$",
          "${{",
          "}}",
          "${{ secrets.X }}",
          "\uD83D\uDE80",
          "\uFEFF",
          "\0",
          "\\",
          "null",
          "~",
          "80:80",
          "\"*:80\"",
          "99999",
          "env:",
          "type: service\n",
          "image:",
          "ports:\n",
          "\uD83D");

  @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
  void checkingNeverFails(@ForAll("mutated") String text) {
    long start = System.nanoTime();
    Checked checked = new Language().check(text);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HANG);
    assertSound(checked, text);
  }

  @Property(tries = 500)
  void anyTextIsChecked(@ForAll String text) {
    assertSound(new Language().check(text), text);
  }

  @Property(tries = 500)
  void anyBytesAreChecked(@ForAll byte[] content) {
    assertThat(new Language().check(content).problems()).isNotEmpty();
  }

  @Property(tries = 1000)
  void completionAndHoverWorkAnywhere(@ForAll("mutated") String text, @ForAll int place) {
    int offset = Math.floorMod(place, text.length() + 1);
    for (Completion completion : Completions.at(text, offset)) {
      assertThat(completion.from()).isBetween(0, offset);
    }
    Hover.at(text, offset).ifPresent(hover -> assertInside(hover.span(), text));
  }

  private static void assertSound(Checked checked, String text) {
    boolean error =
        checked.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(checked.document().isEmpty()).isEqualTo(error);
    assertThat(checked.problems()).isSortedAccordingTo(Problem.BY_POSITION).doesNotHaveDuplicates();
    for (Problem problem : checked.problems()) {
      assertInside(problem.span(), text);
      assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
    }
  }

  private static void assertInside(Span span, String text) {
    assertThat(span.start()).isBetween(0, span.end());
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }

  private record Change(int place, int removed, String added) {
    String apply(String text) {
      int start = Math.floorMod(place, text.length() + 1);
      int end = Math.min(text.length(), start + removed);
      return text.substring(0, start) + added + text.substring(end);
    }
  }

  @Provide
  Arbitrary<String> mutated() {
    List<String> texts = Templates.all().stream().map(Template::text).toList();
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.integers().greaterOrEqual(0),
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(0)),
                    Tuple.of(2, Arbitraries.integers().between(1, 4)),
                    Tuple.of(1, Arbitraries.integers().between(5, 60))),
                Arbitraries.of(SPLINTERS))
            .as(Change::new);
    return Combinators.combine(Arbitraries.of(texts), change.list().ofMinSize(1).ofMaxSize(6))
        .as(
            (text, changes) -> {
              String result = text;
              for (Change one : changes) result = one.apply(result);
              return result;
            });
  }
}
