package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.slipway.config.Checked;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in the YAML itself: all are found, and each says how it is repaired. */
class BrokenYamlTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String TEN =
      """
      type:task
      name: 'ten-mistakes
      entrypoint: "n\\cuda"
      env:
      \t- TOKEN
        - A=b
      ports:
          - 80
        - *:8000
      commands
        - echo "a" b: c
        - "x" && y
        - [ -f z ] && w
        - @run
      setup: [a
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`image: x\n\tname: ab` | 4:1 error tab [\t]",
        "`image:\tx` | 3:7 error tab [\t]",
        "`image: x\nports:\n  -\t80` | 5:4 error tab [\t]",
        "`image: \"x` | 3:8 error quote [\"x]",
        "`image: \"x'` | 3:8 error quote [\"x']",
        "`image: \"x\nname: \"ab\"` | 3:8 error quote [\"x]",
        "`image: 'x # c` | 3:8 error quote ['x # c]",
        "`env: [\"A, B]\nimage: x` | 3:7 error quote [\"A, B]]",
        "`image: \"C:\\` | 3:8 error quote [\"C:\\]",
        "`image: \u201Cx\u201D` | 3:8 error quote [\u201Cx\u201D]",
        "`env:\n  \u2018A\u2019: b\nimage: x` | 4:3 error quote [\u2018A\u2019]",
        "`image: \"a\\d\"` | 3:10 error escape [\\d]",
        "`image: \"a\\x1\"` | 3:10 error escape [\\x]",
        "`image: x\nenv: [A, B` | 4:6 error bracket [[]",
        "`env: [\n  A,\n  B\nimage: x` | 3:6 error bracket [[]",
        "`image: x\nenv: [A, B}` | 4:11 error bracket [}]",
        "`image: x\nenv: {A: b]` | 4:11 error bracket []]",
        "`image: x\nenv: [A,,B]` | 4:9 error bracket [,]",
        "`image: x\nenv: [\"A\" \"B\"]` | 4:11 error bracket [\"B\"]]",
        "`image: x\nenv: [` | 4:6 error bracket [[]",
        "`image: x\nenv: [A]]` | 4:9 error quotes-needed []]",
        "`image: >x` | 3:9 error block-text [x]",
        "`image: x\ncommands:\n  - |\n     \n   a` | 6:1 error block-text [ ]",
        "`commands:\n  - |\n    a\n b` | 6:2 error indentation [b]",
        "`image: a: b` | 3:8 error quotes-needed [a: b]",
        "`commands:\n  - echo a: b: c` | 4:5 error quotes-needed [echo a: b: c]",
        "`commands:\n  - 'it's'` | 4:9 error quotes-needed [s']",
        "`commands:\n  - \"a\" b` | 4:9 error quotes-needed [b]",
        "`commands:\n  - [ -f x ] && y` | 4:14 error quotes-needed [&& y]",
        "`image: @x` | 3:8 error quotes-needed [@]",
        "`image: %x` | 3:8 error quotes-needed [%]",
        "`image: ]` | 3:8 error quotes-needed []]",
        "`commands:\n  - *.py` | 4:5 error quotes-needed [*.py]",
        "`image: x\nports: [*:8000]` | 4:9 error alias [*:8000]",
        "`image: x\nname: *n` | 4:7 error alias [*n]",
        "`image: !x y` | 3:8 error tag [!x y]",
        "`commands:\n  - {{ x }}` | 4:6 error key [{ x }]",
        "`image:x` | 3:1 error space [image:x]",
        "`commands:\n  -a` | 4:3 error space [-a]",
        "`image: x\ncommands\n  - a` | 4:1 error colon [commands]",
        "`image = x` | 3:1 error colon [image = x]",
        "`image = x\nname: ab` | 3:1 error colon [image = x]",
        "`image x\nname: ab` | 3:1 error colon [image x]",
        "`image: x\ncommands:\n  - |\n  echo a\n  echo b` | 6:3 error indentation [echo a]",
        "`image: x\ncommands:\n  - >\n  echo a` | 6:3 error indentation [echo a]",
        "`image: x\ncommands:\n- |\necho a\nname: ab` | 6:1 error indentation [echo a]",
        "`image: x\nenv:zz\n  - A=b\n  - B=c` | 4:1 error space [env:zz]",
        "`image: x\nenv:zz\n- A=b\n- B=c` | 4:1 error space [env:zz]",
        "`\u00A0image: x\nname: ab` | 3:1 error character [\u00A0]",
        "`image: x\nfoo bar` | 4:1 error colon [foo bar]",
        "`image: x\nfoo bar\n  x: 1\n  y: 2` | 4:1 error colon [foo bar]",
        "`commands: - a` | 3:11 error indentation [-]",
        "`commands:\n    - a\n  - b\n  - c` | 5:3 error indentation [- b]",
        "`image: x\n  name: ab\n  env: [A]` | 4:3 error indentation [name]",
        "`env:\n    A: b\n  C: d\nimage: x` | 5:3 error indentation [C: d]",
        "`env:\n\u00A0\u00A0A: b\nimage: x` | 4:1 error character [\u00A0\u00A0]",
        "`image:\u00A0x` | 3:7 error character [\u00A0]",
        "`im\u200Bage: x` | 3:3 error character [\u200B]",
        "`commands:\n  - x\u200By` | 4:6 warning invisible-character [\u200B]",
        "`image: x\nports:\n  - 22:22` | 5:5 warning ambiguous-number [22:22]",
        "`image: x\n---\n` | 4:1 error several-documents [---]",
        "`image: x\n---\ntype: task` | 4:1 error several-documents [---]",
      })
  void isOneProblemAtItsPlaceAndItsFixRemovesIt(String lines, String problem) {
    String text = "# A task\ntype: task\n" + lines;
    assertThat(Checking.problems(text)).containsExactly(problem);
    for (Fix fix : Checking.check(text).problems().getFirst().fixes()) {
      String fixed = TextEdit.apply(text, fix.edits());
      assertThat(besidesTheImage(fixed)).as(fixed).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\tA: b` | Change the tab to spaces | `  A: b`",
        "`  A:\tb` | Change the tab to a space | `  A: b`",
        "`  A: \"b # c` | `Add the closing \"` | `  A: \"b\" # c`",
        "`  A: 'b\"` | `Change the closing \" to '` | `  A: 'b'`",
        "`  A: \"b\\d\"` | Use single quotes | `  A: 'b\\d'`",
        "`  A: \"b\\n\\d\"` | Write two backslashes | `  A: \"b\\n\\\\d\"`",
        "`  A: b: c # d` | Put it in quotes | `  A: \"b: c\" # d`",
        "`  A: @b \"c\"` | Put it in quotes | `  A: '@b \"c\"'`",
        "`  A: 'it's'` | Use the other quotes | `  A: \"it's\"`",
        "`  A: \u201Cb\u201D` | Use straight quotes | `  A: \"b\"`",
        "`  A:b\n  C: d` | Add a space | `  A: b\n  C: d`",
        "`  B: c\n  A = b` | Write a colon instead of the = | `  B: c\n  A: b`",
        "`  A: >=b` | Put it in quotes | `  A: \">=b\"`",
        "`  A: b\n    C: d` | Line it up with the other fields | `  A: b\n  C: d`",
        "`    A: b\n"
            + "  C: d\n"
            + "  E: f` | Line it up with the other fields | `    A: b\n"
            + "    C: d\n"
            + "    E: f`",
        "`  A: b\n  A: c\n  D: e` | Remove the second | `  A: b\n  D: e`",
        "`  A: b\n  A: c` | Remove the second | `  A: b`",
      })
  void theFirstFixIsTheCertainOne(String lines, String title, String fixed) {
    String head = "type: task\nimage: x\nenv:\n";
    Fix fix = firstFix(head + lines);
    assertThat(fix.title()).isEqualTo(title);
    assertThat(TextEdit.apply(head + lines, fix.edits())).isEqualTo(head + fixed);
  }

  @Test
  void aLineInTheWrongColumnIsComparedWithItsOwnList() {
    assertThat(Checking.sentences("type: task\ncommands:\n    - a\n    - b\n  - c"))
        .singleElement()
        .asString()
        .startsWith("This does not line up with the lines from line 3 on.");
  }

  @Test
  void aTextNotDeeperThanItsDashIsIndented() {
    String text = "type: task\ncommands:\n  - |\n  echo a\n  echo b\n  - c\n";
    assertThat(TextEdit.apply(text, firstFix(text).edits()))
        .isEqualTo("type: task\ncommands:\n  - |\n    echo a\n    echo b\n  - c\n");
    assertThat(Checking.sentences(text))
        .containsExactly("The text behind | or > must be indented deeper than its dash.");
  }

  @Test
  void allTabsCanBeChangedAtOnce() {
    String text = "type: task\ncommands:\n\t- a\n\t- b\nenv:\n\tA: b\n";
    List<Problem> problems = Checking.check(text).problems();
    assertThat(problems).hasSize(3);
    Fix all = problems.getFirst().fixes().getLast();
    assertThat(all.title()).isEqualTo("Change all tabs to spaces");
    assertThat(TextEdit.apply(text, all.edits()))
        .isEqualTo("type: task\ncommands:\n  - a\n  - b\nenv:\n  A: b\n");
  }

  @Test
  void itemsThatContinueAsTextAreLinedUp() {
    String text = "type: task\ncommands:\n  - a\n    - b\n    - c\n";
    assertThat(TextEdit.apply(text, firstFix(text).edits()))
        .isEqualTo("type: task\ncommands:\n  - a\n  - b\n  - c\n");
  }

  @Test
  void aSecondConfigurationThatOnlyAddsFieldsIsJoined() {
    String text = "type: task\nimage: x\n---\nname: ab\n";
    assertThat(TextEdit.apply(text, firstFix(text).edits()))
        .isEqualTo("type: task\nimage: x\nname: ab\n");
  }

  @Test
  void mistakesOfMeaningAreFoundBesideMistakesInTheYaml() {
    assertThat(Checking.problems("type: task\nimage: @x\nports: [abc]\nimge: y\n"))
        .containsExactly(
            "2:8 error quotes-needed [@]",
            "3:9 error wrong-value [abc]",
            "4:1 error unknown-field [imge]");
  }

  @Test
  void whatStandsInALineThatIsLeftOutIsNotMissed() {
    assertThat(Checking.problems("type: service\nimage: x\nport 80\n"))
        .containsExactly("3:1 error colon [port 80]");
    assertThat(Checking.problems("type: task\nimage: x\nenv:\n  - A B\n  foo bar: [}\n"))
        .noneMatch(problem -> problem.contains("no-value"));
  }

  @Test
  void tenMistakesAreTenProblemsEachAtItsPlace() {
    assertThat(Checking.problems(TEN))
        .containsExactly(
            "1:1 error space [type:task]",
            "2:7 error quote ['ten-mistakes]",
            "3:15 error escape [\\c]",
            "5:1 error tab [\t]",
            "9:3 error indentation [- *:8000]",
            "9:5 error alias [*:8000]",
            "10:1 error colon [commands]",
            "11:5 error quotes-needed [echo \"a\" b: c]",
            "12:9 error quotes-needed [&& y]",
            "13:14 error quotes-needed [&& w]",
            "14:5 error quotes-needed [@]",
            "15:8 error bracket [[]");
  }

  @Test
  void tenMistakesAreRepairedOneByOne() {
    String text = TEN;
    List<Integer> counts = new ArrayList<>();
    List<Problem> problems = Checking.check(text).problems();
    while (!problems.isEmpty() && !problems.getFirst().fixes().isEmpty()) {
      counts.add(problems.size());
      text = TextEdit.apply(text, problems.getFirst().fixes().getFirst().edits());
      problems = Checking.check(text).problems();
    }
    assertThat(problems).isEmpty();
    assertThat(counts)
        .hasSizeGreaterThanOrEqualTo(10)
        .isSortedAccordingTo((one, other) -> other - one)
        .doesNotHaveDuplicates();
  }

  @Test
  void afterTwentyRepairsTheRestIsLeftOut() {
    String text = "type: task\ncommands:\n" + "  - @a\n".repeat(1000);
    assertThat(Checking.problems(text)).hasSize(21);
  }

  @Test
  void aFixBehindAnotherOneHoldsForBoth() {
    String text = "type: task\nimage: x\nenv: [[\"A";
    List<Problem> problems = Checking.check(text).problems();
    assertThat(problems).extracting(Problem::code).containsExactly("bracket", "bracket", "quote");
    assertThat(problems)
        .extracting(problem -> TextEdit.apply(text, problem.fixes().getFirst().edits()))
        .containsExactly(text + "\"]]", text + "\"]", text + "\"");
  }

  @Test
  void nestedBracketsAreAllSaidAndClosedFromTheInnermost() {
    String text = "type: task\nimage: x\nenv: [A, {B: [\"]\", c\ncommands: [a]";
    assertThat(Checking.check(text).problems())
        .filteredOn(problem -> problem.code().equals("bracket"))
        .extracting(problem -> problem.span().from().column())
        .containsExactly(6, 10, 14);
    Problem outermost = Checking.check(text).problems().getFirst();
    assertThat(TextEdit.apply(text, outermost.fixes().getFirst().edits())).contains("c]}]\n");
  }

  @Test
  void anAnchorStaysOutsideOfTheQuotes() {
    String text = "type: task\nimage: x\nentrypoint: &a y: z";
    assertThat(Checking.problems(text)).containsExactly("3:16 error quotes-needed [y: z]");
    assertThat(TextEdit.apply(text, firstFix(text).edits()))
        .isEqualTo("type: task\nimage: x\nentrypoint: &a \"y: z\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:1", "- ", "-\u00A0", "\u200B", "[", "*a ", "\"", "\\", "a: ", "a="})
  void aLongRowOfSignsIsReadSoon(String sign) {
    String row = sign.repeat(10_000);
    for (String head : List.of("image: ", "commands:\n  - |\n    ", "", "image: 1")) {
      String text = "type: task\n" + head + row + "\n\t- a\n";
      Checked checked = assertTimeout(SOON, () -> Checking.check(text));
      assertThat(checked.problems()).isNotEmpty();
    }
  }

  /** Here counts what is wrong with the YAML, not whether a text names an image. */
  private static List<String> besidesTheImage(String text) {
    return Checking.problems(text).stream()
        .filter(problem -> !problem.contains(" error image "))
        .toList();
  }

  private static Fix firstFix(String text) {
    return Checking.check(text).problems().getFirst().fixes().getFirst();
  }
}
