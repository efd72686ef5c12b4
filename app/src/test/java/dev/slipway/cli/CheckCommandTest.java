package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  private static final String GOOD = "type: task\ncommands: [ls]\n";
  private static final String BAD = "type: task\ncommands: [ls]\nports: [99999]\n";

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  @Test
  void aGoodFileSaysNothing() throws Exception {
    write("good.dstack.yml", GOOD);

    assertThat(terminal.run("check", "good.dstack.yml")).isEqualTo(new Terminal.Ended(0, "", ""));
  }

  @Test
  void aFolderStandsForEveryConfigurationInItAndBelow() throws Exception {
    write("b.dstack.yml", BAD);
    write("inner/a.dstack.yaml", BAD);
    write("inner/.dstack.yml", BAD);
    write("inner/node_modules/c.dstack.yml", BAD);
    write(".git/d.dstack.yml", BAD);
    write("inner/other.yml", BAD);

    Terminal.Ended ended = terminal.run("check", ".");

    assertThat(ended.out().lines())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("b.dstack.yml:3:9:", "inner/.dstack.yml:3:9:", "inner/a.dstack.yaml:3:9:");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void theProfilesOfAFolderAreAmongItsConfigurations() throws Exception {
    write(".dstack/profiles.yml", "profiles: 5 5: 5\n");
    write("other/profiles.yml", "profiles: 5 5: 5\n");

    Terminal.Ended ended = terminal.run("check", folder.toString());

    assertThat(ended.out()).contains(".dstack/profiles.yml:1:").doesNotContain("other");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aFolderWithoutAConfigurationIsAMistake() {
    Terminal.Ended ended = terminal.run("check", ".");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith(".: There is no .dstack.yml file in this folder");
  }

  @Test
  void aDashStandsForWhatIsPipedIn() {
    Terminal.Ended ended = terminal.pipe(BAD).run("check", "-");

    assertThat(ended.out()).startsWith("-:3:9: error: ");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(terminal.pipe(GOOD).run("check", "-").code()).isZero();
  }

  @Test
  void aFileThatIsNotThereIsNoMistakeInAFileAndTheOthersAreChecked() throws Exception {
    write("bad.dstack.yml", BAD);

    Terminal.Ended ended = terminal.run("check", "gone.dstack.yml", "bad.dstack.yml");

    assertThat(ended.out()).startsWith("bad.dstack.yml:3:9: error: ");
    assertThat(ended.err().strip()).isEqualTo("gone.dstack.yml: There is no such file.");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aCommandThatDoesNotExistIsSaidInPlainWords() {
    assertThat(terminal.run("bogus"))
        .isEqualTo(
            new Terminal.Ended(
                2,
                "",
                "slipway: There is no command bogus. There are check, fmt, gateway, logs, machine,"
                    + " ps, run, schema, secret, stop."
                    + System.lineSeparator()));
    assertThat(terminal.run("chek").err()).contains("Did you mean check?");
  }

  @Test
  void anEmptyFileOfProfilesIsToldHowProfilesBegin() throws Exception {
    write(".dstack/profiles.yml", "");

    assertThat(terminal.run("check", ".").out()).contains("Start with profiles:");
  }

  @Test
  void theHelpNamesTheUnitsOfPlacesAndWhatIsFixed() {
    String help = terminal.run("check", "--help").out().replaceAll("\\s+", " ");

    assertThat(help).contains("UTF-16").contains("Nothing that you wrote is removed");
  }

  @Test
  void aSuggestionIsOnlyOffered() throws Exception {
    String text = "type: task\ncommands: [ls]\nenv: [A, A=1]\n";
    write("bad.dstack.yml", text);

    JsonNode problem = json("check", "--fix", "--json", "bad.dstack.yml").path(0);

    assertThat(folder.resolve("bad.dstack.yml")).content().isEqualTo(text);
    assertThat(problem.path("fixes").path(0).path("certain").asBoolean()).isFalse();
  }

  @Test
  void jsonNamesEachPlaceForPeopleAndForPrograms() throws Exception {
    write("bad.dstack.yml", BAD);

    JsonNode problem = json("check", "--json", "bad.dstack.yml").path(0);

    assertThat(problem.path("file").asString()).isEqualTo("bad.dstack.yml");
    assertThat(problem.path("line").asInt()).isEqualTo(3);
    assertThat(problem.path("column").asInt()).isEqualTo(9);
    assertThat(problem.path("endLine").asInt()).isEqualTo(3);
    assertThat(problem.path("endColumn").asInt()).isEqualTo(14);
    assertThat(problem.path("offset").asInt()).isEqualTo(BAD.indexOf("99999"));
    assertThat(problem.path("endOffset").asInt()).isEqualTo(BAD.indexOf("99999") + 5);
    assertThat(problem.path("severity").asString()).isEqualTo("error");
    assertThat(problem.path("code").asString()).isNotBlank();
    assertThat(problem.path("message").asString()).isNotBlank();
    assertThat(problem.path("fixes").isArray()).isTrue();
  }

  @Test
  void jsonOfGoodFilesIsAnEmptyArray() throws Exception {
    write("good.dstack.yml", GOOD);

    assertThat(json("check", "--json", "good.dstack.yml")).isEmpty();
  }

  @Test
  void jsonTellsHowAProblemCanBeRepaired() throws Exception {
    write("bad.dstack.yml", "type: task\ncomands: [ls]\n");

    JsonNode fix = json("check", "--json", "bad.dstack.yml").path(0).path("fixes").path(0);
    JsonNode edit = fix.path("edits").path(0);

    assertThat(fix.path("title").asString()).contains("commands");
    assertThat(edit.path("line").asInt()).isEqualTo(2);
    assertThat(edit.path("column").asInt()).isEqualTo(1);
    assertThat(edit.path("endColumn").asInt()).isEqualTo(8);
    assertThat(edit.path("offset").asInt()).isEqualTo(11);
    assertThat(edit.path("endOffset").asInt()).isEqualTo(18);
    assertThat(edit.path("replacement").asString()).isEqualTo("commands");
  }

  @Test
  void fixChangesTheFileAndSaysWhat() throws Exception {
    write("bad.dstack.yml", "\uFEFFtype: task\r\ncomands: [ls]  # here\r\n");

    Terminal.Ended ended = terminal.run("check", "--fix", "bad.dstack.yml");

    assertThat(folder.resolve("bad.dstack.yml"))
        .content()
        .isEqualTo("\uFEFFtype: task\r\ncommands: [ls]  # here\r\n");
    assertThat(ended.out()).startsWith("bad.dstack.yml:2:1: fixed: ");
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.code()).isZero();
  }

  @Test
  void fixLeavesWhatIsNotCertainAndStillFails() throws Exception {
    write("bad.dstack.yml", BAD);

    Terminal.Ended ended = terminal.run("check", "--fix", "bad.dstack.yml");

    assertThat(folder.resolve("bad.dstack.yml")).content().isEqualTo(BAD);
    assertThat(ended.out()).startsWith("bad.dstack.yml:3:9: error: ");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void fixWithJsonKeepsTheOutputForTheJson() throws Exception {
    write("bad.dstack.yml", "type: task\ncomands: [ls]\n");

    Terminal.Ended ended = terminal.run("check", "--fix", "--json", "bad.dstack.yml");

    assertThat(new JsonMapper().readTree(ended.out())).isEmpty();
    assertThat(ended.err()).startsWith("bad.dstack.yml:2:1: fixed: ");
  }

  @Test
  void whatIsPipedInCannotBeFixedInItsPlace() {
    Terminal.Ended ended = terminal.pipe(BAD).run("check", "--fix", "-");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("Name a file.");
  }

  private JsonNode json(String... arguments) {
    return new JsonMapper().readTree(terminal.run(arguments).out());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
