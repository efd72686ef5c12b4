package dev.slipway.config.language;

import static dev.slipway.config.language.Checking.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.config.Checked;
import dev.slipway.config.Position;
import dev.slipway.config.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1 error empty []",
        "`\n\n` | 1:1 error empty []",
        "# only a comment | 1:1 error empty []",
        "--- | 1:1 error empty []",
        "hello | 1:1 error not-fields [hello]",
        "`- a\n- b` | 1:1 error not-fields [- a\\n- b]",
        "`type: task\ncommands:\n\t- a` | 3:1 error tab [\t]",
        "`type: task\ncommands:\n  - a\n\t- b` | 4:1 error tab [\t]",
        "`type: task\nimage: a\nimage: b` | 3:1 error duplicate-key [image]",
        "`type: task\nimage: a\n---\ntype: task` | 3:1 error several-documents [---]",
        "`type: task\nimage: \"a` | 2:8 error quote [\"a]",
        "`type: task\nimage: 'a\nname: ab` | 2:8 error quote ['a]",
        "`type: task\nimage: \"a\\d\"` | 2:10 error escape [\\d]",
        "`type: task\nimage: a: b` | 2:8 error quotes-needed [a: b]",
        "`type: task\nimage: @a` | 2:8 error quotes-needed [@]",
        "`type: task\nimage: %a` | 2:8 error quotes-needed [%]",
        "`type: task\nimage: !a b` | 2:8 error tag [!a b]",
        "`type: task\nimage: {{ a }}` | 2:9 error key [{ a }]",
        "`type: task\nimage` | 2:1 error colon [image]",
        "`type: task\n  image: a` | 2:3 error indentation [image]",
        "`type: task\ncommands: - a` | 2:11 error indentation [-]",
        "`type: task\ncommands:\n    - a\n  - b` | 4:3 error indentation [- b]",
        "`type: task\ncommands: [a` | 2:11 error bracket [[]",
        "`type: task\nimage: a\nenv: {a: b` | 3:6 error bracket [{]",
        "`type: task\nenv: [a\nimage: b` | 2:6 error bracket [[]",
        "type:dev-environment | 1:1 error space [type:dev-environment]",
        "`type:task\nimage: a` | 1:1 error space [type:task]",
        "`type: task\nimage:a\nname: ab` | 2:1 error space [image:a]",
        "`type: task\ncommands:\n  - a\n  -b` | 4:3 error space [-b]",
        "`type: task\ncommands:\n  - \"a\" b` | 3:9 error quotes-needed [b]",
        "`type: task\ncommands:\n  - [ -f x ] && b` | 3:14 error quotes-needed [&& b]",
        "`type: task\ncommands: [a]]` | 2:14 error quotes-needed []]",
        "`type: task\ncommands: | a` | 2:13 error block-text [a]",
        "`type: task\ncommands: [*a]` | 2:12 error alias [*a]",
        "`type: task\ncommands: &a [*a]` | 2:15 error alias [*a]",
        "`type: task\nenv:\n  <<: a` | 3:7 error merge [a]",
        "`type: task\nimage: a\u0007` | 2:9 error character [\u0007]",
      })
  void isOneProblemAtItsPlace(String text, String problem) {
    assertThat(problems(text == null ? "" : text)).containsExactly(problem);
  }

  @Test
  void aTabIsNamedWithItsPlaceAndWhatToDo() {
    assertThat(sentences("type: task\ncommands:\n  - a\n\t- b"))
        .containsExactly("There is a tab here. Use spaces to indent instead.");
  }

  @Test
  void aDoubleKeyIsNamedWithBothPlaces() {
    assertThat(sentences("type: task\nimage: a\nimage: b"))
        .containsExactly(
            "\"image\" is given twice: at line 2, column 1 and at line 3, column 1. Keep one of"
                + " them.");
  }

  @Test
  void anItemThatContinuesAsTextIsAWarning() {
    assertThat(problems("type: task\ncommands:\n  - a\n    - b"))
        .containsExactly("3:5 warning continued-text [a\\n    - b]");
  }

  @Test
  void aBombOfAliasesIsStoppedAtTheAliasThatIsTooMuch() {
    var bomb = new StringBuilder("type: task\nenv:\n  a: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i <= 30; i++) {
      String list = ("*a" + (i - 1) + ",").repeat(10);
      bomb.append("  a").append(i).append(": &a").append(i).append(" [").append(list).append("]\n");
    }
    var problems = Assertions.assertTimeout(AT_ONCE, () -> problems(bomb.toString()));
    assertThat(problems).containsExactly("7:12 error alias-bomb [*a3]");
  }

  @Test
  void aLongFileWithoutAliasesIsNoBomb() {
    String commands = "  - echo line\n".repeat(30_000);
    assertThat(problems("type: task\ncommands:\n" + commands)).isEmpty();
  }

  @Test
  void deepNestingIsStopped() {
    for (String deep : new String[] {"[", "{a: ", "- ", "? "}) {
      var problems =
          Assertions.assertTimeout(AT_ONCE, () -> problems("a:\n " + deep.repeat(100_000)));
      assertThat(problems).singleElement().asString().contains(" error too-deep ");
    }
  }

  @Test
  void aHugeFileIsRefusedWithoutBeingRead() {
    byte[] huge = new byte[100 << 20];
    Checked checked = Assertions.assertTimeout(AT_ONCE, () -> new Language().check(huge));
    assertThat(checked.problems())
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple(
                "too-large",
                "This is too large for a configuration: 104,857,600 bytes, and at most 1,048,576"
                    + " are read."));
  }

  @Test
  void ofThousandsOfMistakesTheFirstThousandAreReported() {
    var text = new StringBuilder("type: task\n");
    for (int i = 0; i < 50_000; i++) text.append("image").append(i).append(":\n");
    assertThat(Assertions.assertTimeout(AT_ONCE, () -> problems(text.toString()))).hasSize(1000);
  }

  @Test
  void aTextOfTheLargestSizeIsStillCheckedQuickly() {
    String line = "# " + "x".repeat(97) + "\n";
    String text = "type: dev-environment\n" + line.repeat(10_000);
    assertThat(text.length()).isLessThan(Language.LARGEST);
    assertThat(Assertions.assertTimeout(AT_ONCE, () -> problems(text))).isEmpty();
  }

  @Test
  void aBinaryFileIsCalledOne() {
    assertThat(problems(new byte[] {0x7F, 'E', 'L', 'F', 0, 0})).containsExactly("binary at 1:5");
    assertThat(problems(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}))
        .containsExactly("encoding at 1:1");
    assertThat(problems(new byte[] {'a', 0, (byte) 0x89})).containsExactly("binary at 1:3");
  }

  @Test
  void otherEncodingsAreNamed() {
    assertThat(problems("type: task".getBytes(StandardCharsets.UTF_16)))
        .containsExactly("encoding at 1:1");
    assertThat(problems("type: task\nimage: \u00e9".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("encoding at 2:8");
  }

  private static List<String> problems(byte[] content) {
    return new Language()
        .check(content).problems().stream().map(BadInputTest::codeAndPlace).toList();
  }

  private static List<String> problems(String text) {
    return Checking.problems(text);
  }

  private static String codeAndPlace(Problem problem) {
    Position from = problem.span().from();
    return problem.code() + " at " + from.line() + ":" + from.column();
  }
}
