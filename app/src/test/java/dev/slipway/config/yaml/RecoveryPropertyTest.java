package dev.slipway.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Several mistakes in one text: each fix takes its own away and brings no other. */
class RecoveryPropertyTest {
  private static final List<String> SOUND =
      List.of(
          "type: task",
          "name: some-task",
          "image: nginx",
          "env:",
          "  TOKEN: abc",
          "  LEVEL: high",
          "ports:",
          "  - one",
          "  - two",
          "  - three",
          "commands:",
          "  - echo hello",
          "  - echo world",
          "setup: [first, second]");

  private enum Mistake {
    UNCLOSED_DOUBLE(line -> line.replaceFirst("(: |- )(?=\\w)", "$1\"")),
    UNCLOSED_SINGLE(line -> line.replaceFirst("(: |- )(?=\\w)", "$1'")),
    AT(line -> line.replaceFirst("(: |- )(?=\\w)", "$1@")),
    STAR(line -> line.replaceFirst("(: |- )(?=\\w)", "$1*.")),
    TAG(line -> line.replaceFirst("(: |- )(?=\\w)", "$1!")),
    TYPOGRAPHIC(line -> line.replaceFirst("(: |- )(\\w+)$", "$1\u201C$2\u201D")),
    NO_SPACE(line -> line.replaceFirst("(:|-) (?=[a-z])", "$1")),
    TAB_INSIDE(line -> line.replaceFirst("(:|-) (?=\\w)", "$1\t")),
    TAB_LEADING(line -> line.replaceFirst("^  ", "\t")),
    SPECIAL_SPACES(line -> line.replaceFirst("^  ", "\u00A0\u00A0")),
    INVISIBLE(line -> line.replaceFirst("^( *)(\\w)", "$1$2\u200B")),
    CONTROL(line -> line + "\u0007"),
    SECOND_COLON(line -> line.replaceFirst(": (\\w+)$", ": a: $1")),
    BEHIND_QUOTE(line -> line.replaceFirst("(: |- )(\\w+)$", "$1\"$2\" x")),
    ESCAPE(line -> line.replaceFirst("(: |- )(\\w+)$", "$1\"\\\\d$2\"")),
    OPEN_BRACKET(line -> line.replaceFirst("]$", "")),
    WRONG_BRACKET(line -> line.replaceFirst("]$", "}")),
    MORE_BRACKETS(line -> line.replaceFirst("]$", "]]")),
    ALIAS(line -> line.replaceFirst("(: |- )(?=\\w+$)", "$1*:"));

    private final UnaryOperator<String> change;

    Mistake(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  @Property(tries = 2000)
  void everyFixTakesItsMistakeAwayAndBringsNoOther(@ForAll("broken") String text) {
    List<Problem> problems = problems(text);
    for (Problem problem : problems) {
      for (Fix fix : problem.fixes()) {
        String fixed = TextEdit.apply(text, fix.edits());
        assertThat(problems(fixed))
            .as("%s in:%n%s%n%s", fix, text, fixed)
            .hasSizeLessThan(problems.size());
      }
    }
  }

  @Property(tries = 1000)
  void aTextIsRepairedByFirstFixes(@ForAll("broken") String text) {
    String repaired = text;
    List<Problem> problems = problems(text);
    for (int i = problems.size(); i > 0 && !problems.isEmpty(); i--) {
      assertThat(problems.getFirst().fixes()).as(repaired).isNotEmpty();
      repaired = TextEdit.apply(repaired, problems.getFirst().fixes().getFirst().edits());
      problems = problems(repaired);
    }
    assertThat(problems).as(repaired).isEmpty();
  }

  private static List<Problem> problems(String text) {
    var findings = new Findings(text);
    YamlReader.recover(new Source(text), findings);
    return findings.sorted();
  }

  private record Spoilt(Mistake mistake, int line) {}

  @Provide
  Arbitrary<String> broken() {
    Arbitrary<Spoilt> spoilt =
        Combinators.combine(
                Arbitraries.of(Mistake.class), Arbitraries.integers().between(0, SOUND.size() - 1))
            .as(Spoilt::new);
    return spoilt
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .uniqueElements(Spoilt::line)
        .map(
            all -> {
              List<String> lines = new ArrayList<>(SOUND);
              all.forEach(
                  one -> lines.set(one.line(), one.mistake().change.apply(lines.get(one.line()))));
              return String.join("\n", lines) + "\n";
            });
  }
}
