package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Checked;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes of every sort: each is found at its place, and each repair repairs it. */
class InvalidExamplesTest {

  static Stream<Example> examples() {
    return Stream.of(
            InvalidRuns.all(),
            InvalidServices.all(),
            InvalidResources.all(),
            InvalidProfiles.all(),
            InvalidForms.all())
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyMistakeIsFoundAtItsPlace(Example example) {
    assertThat(example.found()).isEqualTo(example.problems());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyRepairRemovesTheProblemAndAddsNone(Example example) {
    for (String text : List.of(example.text(), example.text().replace("\n", "\r\n"))) {
      Checked before = Checking.check(text);
      for (Problem problem : before.problems()) {
        for (Fix fix : problem.fixes()) assertRepairs(text, before, problem, fix);
      }
    }
  }

  private static void assertRepairs(String text, Checked before, Problem problem, Fix fix) {
    String repaired = TextEdit.apply(text, fix.edits());
    List<String> known = keys(before.problems());
    known.remove(key(problem));
    List<String> after = keys(Checking.check(repaired).problems());
    String what =
        "%s: %s in%n%s%ngives%n%s".formatted(problem.message(), fix.title(), text, repaired);
    if (!known.contains(key(problem))) assertThat(after).as(what).doesNotContain(key(problem));
    List<String> errors =
        Checking.check(repaired).problems().stream()
            .filter(one -> one.severity() == Severity.ERROR)
            .map(InvalidExamplesTest::key)
            .filter(one -> !mayLeaveNothingToRun(problem, fix, one))
            .toList();
    assertThat(known).as(what).containsAll(errors);
    if (text.contains("\r\n")) {
      assertThat(repaired.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }
  }

  /** Of two fields that exclude each other, one may be all that there is to run. */
  private static boolean mayLeaveNothingToRun(Problem problem, Fix fix, String key) {
    return problem.code().equals("excluded")
        && List.of("Remove \"image\"", "Remove \"groups\"").contains(fix.title())
        && key.contains("There is nothing to run");
  }

  private static List<String> keys(List<Problem> problems) {
    return new ArrayList<>(problems.stream().map(InvalidExamplesTest::key).toList());
  }

  /** What stays the same when lines move. */
  private static String key(Problem problem) {
    return problem.code() + ": " + problem.message().replaceAll("[0-9]+", "#");
  }
}
