package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Checked;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is done to a configuration, the language answers soon, in one piece, and of the text
 * that it was given.
 */
class FuzzTest {
  private static final long HANG_MILLIS = 100;

  private static final int MOST_FIXES = 4;
  private static final int LONGEST = 50_000;

  private final Language language = new Language();

  @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
  void aSpoiltConfigurationIsUnderstood(@ForAll("spoilt") String text, @ForAll int place) {
    Checked checked = language.check(text);
    assertSound(checked, text);
    // No caret stands before a byte order mark.
    int first = text.startsWith("\uFEFF") ? 1 : 0;
    int caret = first + Math.floorMod(place, text.length() - first + 1);
    assertHelps(text, caret);
    assertShows(text);
    assertFormats(text);
    assertQuick(() -> language.check(text));
    assertQuick(() -> Completions.at(text, caret));
    assertQuick(() -> Hover.at(text, caret));
    assertQuick(() -> Outline.of(text));
    assertQuick(() -> Folds.of(text));
    assertQuick(() -> language.format(text));
    checked.problems().stream()
        .flatMap(problem -> problem.fixes().stream())
        .limit(MOST_FIXES)
        .forEach(fix -> assertSound(language.check(TextEdit.apply(text, fix.edits())), fix));
  }

  @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED)
  void repairingComesToAnEnd(@ForAll("spoilt") String text) {
    Repair repair = new Repair(language);
    String repaired = repair.repair(text).text();
    assertSound(language.check(repaired), repaired);
    assertThat(repair.repair(repaired).text()).isEqualTo(repaired);
  }

  @Property(tries = 500)
  void anyTextIsChecked(@ForAll String text) {
    assertSound(language.check(text), text);
  }

  @Property(tries = 500)
  void anyBytesAreChecked(@ForAll byte[] content) {
    assertThat(language.check(content).problems()).isNotEmpty();
  }

  private void assertHelps(String text, int offset) {
    for (Completion completion : Completions.at(text, offset)) {
      assertThat(completion.from()).isBetween(0, offset);
    }
    Hover.at(text, offset).ifPresent(hover -> assertInside(hover.span(), text));
  }

  private static void assertShows(String text) {
    assertInside(Outline.of(text), text);
    int lines = (int) text.lines().count();
    for (Fold fold : Folds.of(text)) {
      assertThat(fold.first()).isBetween(0, fold.last());
      assertThat(fold.last()).isLessThanOrEqualTo(lines);
    }
  }

  private static void assertInside(List<OutlineItem> items, String text) {
    for (OutlineItem item : items) {
      assertThat(item.start()).isBetween(0, item.end());
      assertThat(item.end()).isLessThanOrEqualTo(text.length());
      assertInside(item.children(), text);
    }
  }

  private void assertFormats(String text) {
    switch (language.format(text)) {
      case Formatting.Done(String formatted) ->
          assertThat(language.format(formatted)).isEqualTo(new Formatting.Done(formatted));
      case Formatting.Refused(String why) -> assertThat(why).isNotBlank();
    }
  }

  /**
   * In time of the processor, which is none of the other programs' on a busy machine; a call that
   * is slow itself is slow each time.
   */
  private static void assertQuick(Runnable call) {
    if (millis(call) <= HANG_MILLIS) return;
    assertThat(LongStream.generate(() -> millis(call)).limit(5).min().orElseThrow())
        .isLessThanOrEqualTo(HANG_MILLIS);
  }

  private static long millis(Runnable call) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    call.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  private static void assertSound(Checked checked, Fix fix) {
    assertThat(fix.title()).isNotBlank().doesNotContain("\n");
    assertThat(checked.problems()).isSortedAccordingTo(Problem.BY_POSITION);
  }

  private static void assertSound(Checked checked, String text) {
    boolean error =
        checked.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(checked.document().isEmpty()).isEqualTo(error);
    assertThat(checked.problems()).isSortedAccordingTo(Problem.BY_POSITION).doesNotHaveDuplicates();
    for (Problem problem : checked.problems()) {
      assertInside(problem.span(), text);
      assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
      problem.fixes().forEach(fix -> assertFits(fix.edits(), text));
    }
  }

  private static void assertFits(List<TextEdit> edits, String text) {
    assertThat(edits).isNotEmpty();
    int behind = -1;
    for (TextEdit edit : edits.stream().sorted(Comparator.comparing(TextEdit::start)).toList()) {
      assertThat(edit.start()).isGreaterThan(behind);
      assertThat(edit.end()).isLessThanOrEqualTo(text.length());
      behind = Math.max(edit.start(), edit.end() - 1);
    }
  }

  private static void assertInside(Span span, String text) {
    assertThat(span.start()).isBetween(0, span.end());
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> spoilt() {
    Arbitrary<Spoiling> spoiling =
        Combinators.combine(
                Arbitraries.of(Spoiling.How.class),
                Arbitraries.integers().between(0, 100_000).withoutEdgeCases(),
                Arbitraries.integers().between(0, 100_000).withoutEdgeCases())
            .as(Spoiling::new);
    return Combinators.combine(
            Arbitraries.of(Seeds.all()), spoiling.list().ofMinSize(1).ofMaxSize(5))
        .as(
            (text, spoilings) -> {
              String result = text;
              for (Spoiling one : spoilings) result = shortened(one.apply(result));
              return result;
            });
  }

  /** Much longer than any configuration; spoilings that multiply would make megabytes. */
  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
