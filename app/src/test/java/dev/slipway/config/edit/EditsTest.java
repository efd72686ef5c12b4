package dev.slipway.config.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sort of change by example, down to the last byte. */
class EditsTest {
  private static final FieldOrder ORDER =
      group ->
          group.isRoot()
              ? List.of("type", "name", "image", "env", "commands", "ports", "resources")
              : List.of("cpu", "memory", "gpu", "disk");

  private static String set(String text, Place place, Value value) {
    return changed(text, new Edits(text, ORDER).set(place, value));
  }

  private static String remove(String text, Place place) {
    return changed(text, new Edits(text, ORDER).remove(place));
  }

  private static String insert(String text, Place list, int index, Value value) {
    return changed(text, new Edits(text, ORDER).insert(list, index, value));
  }

  private static String move(String text, Place list, int from, int to) {
    return changed(text, new Edits(text, ORDER).move(list, from, to));
  }

  private static String changed(String text, Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Changed.class);
    Edited.Changed changed = (Edited.Changed) edited;
    assertThat(TextEdit.apply(text, changed.edits())).isEqualTo(changed.text());
    return changed.text();
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value plain(String text) {
    return new Value.Plain(text);
  }

  @Nested
  class ASetText {
    @Test
    void keepsTheCommentInItsLine() {
      assertThat(set("a: 1\nname: x   # who\nb: 2\n", Place.of("name"), text("why")))
          .isEqualTo("a: 1\nname: why   # who\nb: 2\n");
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        value = {
          "x, why, why",
          "'x', why, 'why'",
          "\"x\", why, \"why\"",
          "'x', it's, 'it''s'",
          "x, yes, \"yes\"",
          "x, y, \"y\"",
          "x, null, \"null\"",
          "x, 3.10, \"3.10\"",
          "x, 22:22, \"22:22\"",
          "x, 2024-01-01, \"2024-01-01\"",
          "x, a: b, \"a: b\"",
          "x, a #b, \"a #b\"",
          "x, *:8000, \"*:8000\"",
          "x, - a, \"- a\"",
          "x, -a, -a",
          "x, \"a\\d\", '\"a\\d\"'",
          "x, ` a `, \" a \"",
          "x, ``, \"\"",
          "x, ${{ secrets.A }}, ${{ secrets.A }}",
          "x, [a], \"[a]\"",
          "x, --flag, --flag",
          "x, ---, \"---\"",
          "x, http://a.b/c#d, http://a.b/c#d",
          "x, a:, \"a:\"",
        })
    void isQuotedAsBeforeAndWhereItMust(String before, String now, String written) {
      assertThat(set("name: " + before + "\n", Place.of("name"), text(now)))
          .isEqualTo("name: " + written + "\n");
    }

    @Test
    void isWrittenPlainWhereANumberOrFlagIsMeant() {
      assertThat(set("port: 80\n", Place.of("port"), plain("8000"))).isEqualTo("port: 8000\n");
      assertThat(set("port: 80\n", Place.of("port"), plain("22:22")))
          .isEqualTo("port: \"22:22\"\n");
      assertThat(set("port: 80\n", Place.of("port"), plain("true"))).isEqualTo("port: true\n");
    }

    @Test
    void goesBehindAColonWithNothing() {
      assertThat(set("name:\nb: 1\n", Place.of("name"), text("x"))).isEqualTo("name: x\nb: 1\n");
      assertThat(set("name: # who\n", Place.of("name"), text("x"))).isEqualTo("name: x # who\n");
      assertThat(set("name: ~ # who\n", Place.of("name"), text("x"))).isEqualTo("name: x # who\n");
      assertThat(set("name:", Place.of("name"), text("x"))).isEqualTo("name: x");
    }

    @Test
    void ofSeveralLinesGoesBelowABar() {
      assertThat(set("name: x # who\r\nb: 1\r\n", Place.of("name"), text("a\nb\n")))
          .isEqualTo("name: | # who\r\n  a\r\n  b\r\nb: 1\r\n");
      assertThat(set("c:\n- x\n- y", Place.of("c").item(1), text("a\nb")))
          .isEqualTo("c:\n- x\n- |-\n  a\n  b");
    }

    @Test
    void takesThePlaceOfLinesBelowABar() {
      assertThat(set("name: |- # who\n    a\n\n    b\n\nb: 1\n", Place.of("name"), text("x")))
          .isEqualTo("name: x # who\n\nb: 1\n");
      assertThat(set("name: |\n    a\n\n    b\n\nb: 1\n", Place.of("name"), text("x\ny\n")))
          .isEqualTo("name: |\n    x\n    y\n\nb: 1\n");
    }

    @Test
    void takesThePlaceOfAListOrGroup() {
      assertThat(set("a: # c\n  - x # d\n  - y # e\n# f\nb: 1\n", Place.of("a"), text("z")))
          .isEqualTo("a: z # c\n# f\nb: 1\n");
      assertThat(set("a: [x, y] # c\n", Place.of("a"), text("z"))).isEqualTo("a: z # c\n");
      assertThat(set("a:\n  - k: v\n    l: w\n  - y\n", Place.of("a").item(0), text("z")))
          .isEqualTo("a:\n  - z\n  - y\n");
    }

    @Test
    void staysBehindAnAnchor() {
      assertThat(set("a: &x 1\nb: 2\n", Place.of("a"), plain("3"))).isEqualTo("a: &x 3\nb: 2\n");
    }
  }

  @Nested
  class ANewField {
    @Test
    void goesBehindTheOneThatIsWrittenBeforeIt() {
      String text =
          """
          # Head
          type: task # what

          # The variables
          env:
            - A=1
            # - B=2

          # The commands
          commands:
            - x
          """;
      assertThat(set(text, Place.of("name"), text("me")))
          .isEqualTo(text.replace("# what\n", "# what\nname: me\n"));
      assertThat(set(text, Place.of("commands").item(1), text("z")))
          .isEqualTo(text.replace("  - x\n", "  - x\n  - z\n"));
      assertThat(set(text, Place.of("ports"), new Value.Items(List.of(plain("80")))))
          .isEqualTo(text + "ports:\n  - 80\n");
      assertThat(set(text.replace("commands:\n  - x\n", ""), Place.of("commands"), text("x")))
          .contains("  # - B=2\ncommands: x\n\n# The commands\n");
    }

    @Test
    void goesBeforeAllOthersBelowTheHeadOfTheFile() {
      assertThat(set("# Head\nname: x\n", Place.of("type"), text("task")))
          .isEqualTo("# Head\ntype: task\nname: x\n");
      assertThat(set("a:\n  # much\n  gpu: 1\n", Place.of("a", "cpu"), plain("2")))
          .isEqualTo("a:\n  cpu: 2\n  # much\n  gpu: 1\n");
      assertThat(set("a:\n  - gpu: 1\n", Place.of("a").item(0).key("cpu"), plain("2")))
          .isEqualTo("a:\n  - cpu: 2\n    gpu: 1\n");
    }

    @Test
    void bringsTheGroupsAroundIt() {
      assertThat(set("type: task\n", Place.of("resources", "gpu", "memory"), text("24GB..")))
          .isEqualTo("type: task\nresources:\n  gpu:\n    memory: 24GB..\n");
      assertThat(set("resources:\ntype: task", Place.of("resources", "gpu"), text("24GB")))
          .isEqualTo("resources:\n  gpu: 24GB\ntype: task");
      assertThat(set("resources: {} # c\n", Place.of("resources", "gpu"), text("24GB")))
          .isEqualTo("resources: # c\n  gpu: 24GB\n");
    }

    @Test
    void isIndentedAsTheFileIs() {
      String text = "a:\n    b:\n        c: 1\nl:\n- x\n";
      assertThat(set(text, Place.of("m"), Value.field("o", Value.texts(List.of("z")))))
          .isEqualTo(text + "m:\n    o:\n    - z\n");
    }

    @Test
    void beginsAText() {
      assertThat(set("", Place.of("type"), text("task"))).isEqualTo("type: task\n");
      assertThat(set("\uFEFF", Place.of("type"), text("task"))).isEqualTo("\uFEFFtype: task\n");
      assertThat(set("---\n", Place.of("type"), text("task"))).isEqualTo("---\ntype: task\n");
      assertThat(set("# c\r\n", Place.of("type"), text("task"))).isEqualTo("# c\r\ntype: task\r\n");
      assertThat(set("# c", Place.of("type"), text("task"))).isEqualTo("# c\ntype: task");
    }

    @Test
    void isAddedInBraces() {
      assertThat(set("a: {memory: 1}\n", Place.of("a", "gpu"), text("x, y")))
          .isEqualTo("a: {memory: 1, gpu: \"x, y\"}\n");
      assertThat(set("a: {memory: 1}\n", Place.of("a", "cpu"), plain("2")))
          .isEqualTo("a: {cpu: 2, memory: 1}\n");
      assertThat(set("{type: task}", Place.of("name"), text("x")))
          .isEqualTo("{type: task, name: x}");
      assertThat(set("a: {memory, gpu: 1}\n", Place.of("a", "memory"), plain("2")))
          .isEqualTo("a: {memory: 2, gpu: 1}\n");
    }

    @Test
    void overridesAMergedOne() {
      assertThat(set("b: &m\n  k: 1\na:\n  <<: *m\n  l: 2\n", Place.of("a", "k"), plain("3")))
          .isEqualTo("b: &m\n  k: 1\na:\n  <<: *m\n  l: 2\n  k: 3\n");
    }

    @Test
    void leavesTheBlankLinesOfATextThatKeepsThem() {
      assertThat(set("type: |+\n  x\n\n\nenv: []\n", Place.of("name"), text("me")))
          .isEqualTo("type: |+\n  x\n\n\nname: me\nenv: []\n");
    }
  }

  @Nested
  class ARemovedField {
    @Test
    void takesItsLinesAlongAndNoOthers() {
      String text = "# one\na: 1 # x\n\n# two\nb:\n  - 2\n  # three\n  - 4 # y\n# five\nc: 6\n";
      assertThat(remove(text, Place.of("b"))).isEqualTo("# one\na: 1 # x\n\n# two\n# five\nc: 6\n");
      assertThat(remove(text, Place.of("a")))
          .isEqualTo("# one\n" + text.substring(text.indexOf("\n\n") + 1));
    }

    @Test
    void leavesNoEmptyGroup() {
      assertThat(remove("a: 1\nr:\n  gpu:\n    n: 1\nb: 2\n", Place.of("r", "gpu", "n")))
          .isEqualTo("a: 1\nb: 2\n");
      assertThat(remove("a: 1\nl:\n  - x: 1", Place.of("l").item(0).key("x"))).isEqualTo("a: 1");
    }

    @Test
    void leavesAnEmptyGroupIfAsked() {
      String text = "a: 1\nr: # c\n  gpu: 1\nb: 2\n";
      assertThat(changed(text, new Edits(text, ORDER).takeOut(Place.of("r", "gpu"))))
          .isEqualTo("a: 1\nr: {} # c\nb: 2\n");
    }

    @Test
    void mayBeTheLastWithoutLineBreakOrTheOnlyOne() {
      assertThat(remove("a: 1\r\nb: 2", Place.of("b"))).isEqualTo("a: 1");
      assertThat(remove("# c\na: 1\n", Place.of("a"))).isEqualTo("# c\n");
      assertThat(remove("a: 1", Place.of("a"))).isEmpty();
    }

    @Test
    void mayBeTheFirstBehindADash() {
      assertThat(remove("l:\n  - a: 1 # x\n    b: 2\n", Place.of("l").item(0).key("a")))
          .isEqualTo("l:\n  - b: 2\n");
      assertThat(remove("l:\n  - a: 1\n    # y\n    b: 2\n", Place.of("l").item(0).key("a")))
          .isEqualTo("l:\n  -\n    # y\n    b: 2\n");
    }

    @Test
    void isTakenOutOfBraces() {
      assertThat(remove("a: {b: 1, c: 2, d: 3}\n", Place.of("a", "b")))
          .isEqualTo("a: {c: 2, d: 3}\n");
      assertThat(remove("a: {b: 1, c: 2, d: 3}\n", Place.of("a", "c")))
          .isEqualTo("a: {b: 1, d: 3}\n");
      assertThat(remove("a: {b: 1, c: 2, d: 3}\n", Place.of("a", "d")))
          .isEqualTo("a: {b: 1, c: 2}\n");
    }

    @Test
    void thatIsNotThereChangesNothing() {
      assertThat(remove("a: 1\n", Place.of("b"))).isEqualTo("a: 1\n");
    }
  }

  @Nested
  class AList {
    private static final String TEXT =
        "l: # list\n  # first\n  - a # x\n  # second\n  - b\n\n  - c\nm: 1\n";

    @Test
    void takesItemsAnywhere() {
      assertThat(insert(TEXT, Place.of("l"), 0, text("z")))
          .isEqualTo(TEXT.replace("# list\n", "# list\n  - z\n"));
      assertThat(insert(TEXT, Place.of("l"), 1, text("z")))
          .isEqualTo(TEXT.replace("# x\n", "# x\n  - z\n"));
      assertThat(insert(TEXT, Place.of("l"), 3, text("z")))
          .isEqualTo(TEXT.replace("- c\n", "- c\n  - z\n"));
      assertThat(insert("l:\n- a", Place.of("l"), 1, Value.field("k", text("v"))))
          .isEqualTo("l:\n- a\n- k: v");
    }

    @Test
    void losesItemsWithTheirLines() {
      assertThat(remove(TEXT, Place.of("l").item(0))).isEqualTo(TEXT.replace("  - a # x\n", ""));
      assertThat(remove(TEXT, Place.of("l").item(1))).isEqualTo(TEXT.replace("  - b\n", ""));
      assertThat(remove("l:\n  - a\nm: 1\n", Place.of("l").item(0))).isEqualTo("m: 1\n");
    }

    @Test
    void movesItemsWithTheirComments() {
      assertThat(move(TEXT, Place.of("l"), 1, 0))
          .isEqualTo("l: # list\n  # second\n  - b\n  # first\n  - a # x\n\n  - c\nm: 1\n");
      assertThat(move(TEXT, Place.of("l"), 0, 2))
          .isEqualTo("l: # list\n  # second\n  - b\n\n  - c\n  # first\n  - a # x\nm: 1\n");
      assertThat(move("l:\n- a\n- b", Place.of("l"), 1, 0)).isEqualTo("l:\n- b\n- a");
      assertThat(move("l:\n- a\n- b", Place.of("l"), 0, 1)).isEqualTo("l:\n- b\n- a");
    }

    @Test
    void mayStandInBrackets() {
      assertThat(insert("l: [a, b] # x\n", Place.of("l"), 1, text("c,d")))
          .isEqualTo("l: [a, \"c,d\", b] # x\n");
      assertThat(insert("l: [a, b]\n", Place.of("l"), 0, text("c"))).isEqualTo("l: [c, a, b]\n");
      assertThat(insert("l: [] # x\n", Place.of("l"), 0, text("c"))).isEqualTo("l: # x\n  - c\n");
      assertThat(remove("l: [a, b, c]\n", Place.of("l").item(1))).isEqualTo("l: [a, c]\n");
      assertThat(remove("l: [a, b, c]\n", Place.of("l").item(2))).isEqualTo("l: [a, b]\n");
      assertThat(move("l: [a, b , c]\n", Place.of("l"), 2, 0)).isEqualTo("l: [c, a , b]\n");
      assertThat(set("l: [a, b] # x\n", Place.of("l"), Value.texts(List.of("c"))))
          .isEqualTo("l: [c] # x\n");
    }

    @Test
    void inBracketsOverSeveralLinesKeepsItsComments() {
      String text = "l: [\n  a, # one\n  b, # two\n  c # three\n]\n";
      assertThat(remove(text, Place.of("l").item(1))).isEqualTo(text.replace("b,", ""));
      assertThat(remove(text, Place.of("l").item(2))).isEqualTo(text.replace("c #", " #"));
    }

    @Test
    void comesIntoBeing() {
      assertThat(insert("a: 1\nl:\n", Place.of("l"), 0, text("x"))).isEqualTo("a: 1\nl:\n  - x\n");
      assertThat(insert("a: 1\n", Place.of("l"), 0, text("x"))).isEqualTo("a: 1\nl:\n  - x\n");
    }

    @Test
    void becomesAGroupAndBack() {
      String list = "env: # c\n  - A=1\n  - B=2\nname: x\n";
      Value group =
          new Value.Fields(
              List.of(new Value.Entry("A", text("1")), new Value.Entry("B", text("x"))));
      String asGroup = set(list, Place.of("env"), group);
      assertThat(asGroup).isEqualTo("env: # c\n  A: \"1\"\n  B: x\nname: x\n");
      assertThat(set(asGroup, Place.of("env"), Value.texts(List.of("A=1", "B=2")))).isEqualTo(list);
    }
  }

  @Test
  void aTextBecomesAListOrAGroup() {
    assertThat(set("a: x # c\nb: 1\n", Place.of("a"), Value.texts(List.of("x", "z"))))
        .isEqualTo("a: # c\n  - x\n  - z\nb: 1\n");
    assertThat(set("p:\n  - 80 # c\n", Place.of("p").item(0), port()))
        .isEqualTo("p:\n  - local: 80 # c\n    container: 8000\n");
  }

  private static Value port() {
    return new Value.Fields(
        List.of(
            new Value.Entry("local", plain("80")), new Value.Entry("container", plain("8000"))));
  }

  @Test
  void aFieldIsRenamed() {
    String text = "env: # c\n  A: 1 # d\n";
    assertThat(changed(text, new Edits(text, ORDER).rename(Place.of("env", "A"), "on")))
        .isEqualTo("env: # c\n  \"on\": 1 # d\n");
  }

  @Test
  void aNameIsNotGivenTwice() {
    assertThat(new Edits("env:\n  A: 1\n  B: 2\n", ORDER).rename(Place.of("env", "A"), "B"))
        .isEqualTo(new Edited.Impossible("There is a \"B\" already."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [\n",
        "a: \"x\n",
        "a: 1\n---\na: 2\n",
        "b: &x {a: 1}\na: *x\nc: *x\n",
        "- a\n",
        "x\n"
      })
  void whatCannotBeChangedIsSaid(String text) {
    Edited edited = new Edits(text, ORDER).set(Place.of("a", "a"), text("z"));
    assertThat(edited).isInstanceOf(Edited.Impossible.class);
    assertThat(((Edited.Impossible) edited).sentence()).endsWith(".").doesNotContain("\n");
  }

  @Test
  void aValueThatIsRepeatedElsewhereIsNotChangedBehindTheUsersBack() {
    String text = "a: &x\n  k: 1\nb: *x\n";
    assertThat(new Edits(text, ORDER).set(Place.of("a", "k"), plain("2")))
        .isInstanceOf(Edited.Impossible.class);
  }

  @Test
  void settingWhatStandsThereAlreadyChangesNothing() {
    assertThat(new Edits("a: 'x' # c\n", ORDER).set(Place.of("a"), text("x")))
        .isEqualTo(new Edited.Changed(List.of(), "a: 'x' # c\n"));
  }
}
