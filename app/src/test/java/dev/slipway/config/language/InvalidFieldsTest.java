package dev.slipway.config.language;

import static dev.slipway.config.language.Checking.problems;
import static dev.slipway.config.language.Checking.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.FileKind;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidFieldsTest {

  /** Each line is added to a valid task with an image, on line 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: My_Task | 3:7 error wrong-value [My_Task]",
        "name: x | 3:7 error wrong-value [x]",
        "name: [a] | 3:7 error wrong-value [[a]]",
        "entrypoint: [a] | 3:13 error wrong-value [[a]]",
        "home_dir: [a] | 3:11 error wrong-value [[a]]",
        "registry_auth: abc | 3:16 error wrong-value [abc]",
        "registry_auth: {username: a} | 3:16 error missing-field [{username: a}]",
        "registry_auth: {pasword: a} | 3:17 error unknown-field [pasword]",
        "registry_auth: {password: [a]} | 3:27 error wrong-value [[a]]",
        "env: A=b | 3:6 error wrong-value [A=b]",
        "env: [A=b, A=c] | 3:12 error duplicate-env [A=c]",
        "env: [1A=b] | 3:7 error wrong-value [1A=b]",
        "env: [A =b] | 3:7 error wrong-value [A =b]",
        "env: [=b] | 3:7 error wrong-value [=b]",
        "env: {A: [b]} | 3:10 error wrong-value [[b]]",
        "env: {A: } | 3:7 error no-value [A]",
        "env: {A-B: c} | 3:7 error wrong-value [A-B]",
        "env: [A: b] | 3:7 error wrong-value [A: b]",
        "setup: make | 3:8 error wrong-value [make]",
        "setup: [[a]] | 3:9 error wrong-value [[a]]",
        "commands: make | 3:11 error wrong-value [make]",
        "commands: {a: b} | 3:11 error wrong-value [{a: b}]",
        "commands: [a, null] | 3:15 error wrong-value [null]",
        "commands: [a, [b]] | 3:15 error wrong-value [[b]]",
        "commands: [a, b: c] | 3:15 error quotes-needed [b: c]",
        "ports: 8000 | 3:8 error wrong-value [8000]",
        "ports: [abc] | 3:9 error wrong-value [abc]",
        "ports: [80.5] | 3:9 error wrong-value [80.5]",
        "ports: [-1] | 3:9 error wrong-value [-1]",
        "ports: [0] | 3:9 error port-range [0]",
        "ports: [65536] | 3:9 error port-range [65536]",
        "ports: [65536:80] | 3:9 error port-range [65536:80]",
        "ports: [99999999999] | 3:9 error wrong-value [99999999999]",
        "ports: [1, 2, 1] | 3:15 error duplicate-port [1]",
        "ports: [80:1, 80:2] | 3:15 error duplicate-port [80:2]",
        "ports: [\"80:*\"] | 3:9 error wrong-value [\"80:*\"]",
        "ports: [*:8000] | 3:9 error alias [*:8000]",
        "ports: [{local_port: 80}] | 3:9 error missing-field [{local_port: 80}]",
        "ports: [{container_port: 0}] | 3:26 error port-range [0]",
        "ports: [10022] | 3:9 warning reserved-port [10022]",
        "ports: [10999] | 3:9 warning reserved-port [10999]",
        "ports: [8000: ] | 3:9 error unknown-field [8000]",
        "artifacts: [a] | 3:13 error wrong-value [a]",
        "artifacts: [{mount: true}] | 3:13 error missing-field [{mount: true}]",
        "artifacts: [{path: a, mount: maybe}] | 3:30 error wrong-value [maybe]",
        "artifacts: [{path: a}] | 3:1 warning no-effect [artifacts]",
        "home_dir: /root | 3:1 warning no-effect [home_dir]",
        "build: [make] | 3:1 warning no-effect [build]",
        "cache: [~/.cache] | 3:1 warning no-effect [cache]",
        "env: | 3:1 warning no-value [env]",
        "port: 8000 | 3:1 error unknown-field [port]",
        "ide: vscode | 3:1 error unknown-field [ide]",
        "python: 3.11 | 3:1 error excluded [python]",
        "docker: true | 3:1 error excluded [docker]",
      })
  void aMistakeInATaskIsOneProblemAtItsPlace(String line, String problem) {
    String severity = problem.contains(" error ") ? "error" : "warning";
    assertThat(problems("type: task\nimage: x\n" + line + "\n"))
        .filteredOn(shown -> shown.contains(" " + severity + " "))
        .containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "port: \"*:8000\" | 3:7 error wrong-value [\"*:8000\"]",
        "port: [8000] | 3:7 error wrong-value [[8000]]",
        "port: 70000 | 3:7 error port-range [70000]",
        "port: 80:8000:1 | 3:7 error wrong-value [80:8000:1]",
        "port: 10022 | 3:7 warning reserved-port [10022]",
        "port: | 3:1 error no-value [port]",
        "ports: [8000] | 3:1 error unknown-field [ports]",
        "name: my-service | 1:7 error missing-field [service]",
      })
  void aServiceNeedsOneFixedPort(String line, String problem) {
    assertThat(problems("type: service\nimage: x\n" + line)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ide: vscod | 2:6 error unknown-value [vscod]",
        "ide: [vscode] | 2:6 error wrong-value [[vscode]]",
        "python: 3.6 | 2:9 error wrong-value [3.6]",
        "python: 3 | 2:9 error wrong-value [3]",
        "python: \"3.1\" | 2:9 error wrong-value [\"3.1\"]",
        "python: [3.10] | 2:9 error wrong-value [[3.10]]",
        "init: make | 2:7 error wrong-value [make]",
        "image: \"\" | 2:8 error image [\"\"]",
        "commands: [a] | 2:1 error unknown-field [commands]",
      })
  void aMistakeInADevEnvironmentIsOneProblemAtItsPlace(String line, String problem) {
    assertThat(problems("type: dev-environment\n" + line)).containsExactly(problem);
  }

  @Test
  void anUnknownFieldComesWithTheNearestKnownOne() {
    assertThat(sentences("type: task\nimage: x\ncomands: [a]"))
        .containsExactly("There is no field \"comands\". Did you mean \"commands\"?");
  }

  @Test
  void aFieldOfAnotherTypeSaysSo() {
    assertThat(sentences("type: task\nimage: x\nport: 8000"))
        .containsExactly(
            "\"port\" is a field of a service, and this is a task. Did you mean \"ports\"?");
  }

  @Test
  void aMistypedRequiredFieldIsOneProblemNotTwo() {
    assertThat(problems("type: service\nimage: x\nprt: 8000"))
        .containsExactly("3:1 error unknown-field [prt]");
    assertThat(problems("type: task\ncomands: [a]"))
        .containsExactly("2:1 error unknown-field [comands]");
    assertThat(problems("typ: task\ncommands: [a]"))
        .containsExactly("1:1 error unknown-field [typ]");
  }

  @Test
  void aWrongValueIsNotAlsoSaidToBeWithoutUse() {
    assertThat(problems("type: task\nimage: x\npriority: 101\ncache: x\nartifacts: [a]"))
        .containsExactly(
            "3:11 error wrong-value [101]",
            "4:8 error wrong-value [x]",
            "5:13 error wrong-value [a]");
  }

  @Test
  void ofSeveralFieldsThatExcludeEachOtherEachIsOneMistakeTooMany() {
    assertThat(problems("type: preset\nname: ab\nbase: a\nrepo: b\nmodel: {repo: c}\nprompt: x"))
        .containsExactly(
            "1:7 warning type-not-acted-on [preset]",
            "4:1 error excluded [repo]",
            "5:1 error excluded [model]");
  }

  @Test
  void anInvisibleCharacterInAWrongValueIsOneMistakeWithItsRepair() {
    String text = "type: task\nimage: x\nname: abc\u200B";
    assertThat(problems(text)).containsExactly("3:7 error wrong-value [abc\u200B]");
    assertThat(Checking.check(text).problems().getFirst().fixes())
        .extracting(fix -> TextEdit.apply(text, fix.edits()))
        .containsExactly("type: task\nimage: x\nname: abc");
  }

  @Test
  void wordsToChooseFromAreOfferedWhereTheyAreFew() {
    String text = "type: task\nimage: x\nspot_policy: sometimes";
    assertThat(Checking.check(text).problems().getFirst().fixes())
        .allMatch(fix -> !fix.certain())
        .extracting(Fix::title)
        .containsExactly("Change to \"spot\"", "Change to \"on-demand\"", "Change to \"auto\"");
  }

  @Test
  void aMistypedFlagHasTheFlagAsItsRepair() {
    for (String field : List.of("retry: ", "dstack: ")) {
      String text = "type: task\nimage: x\n" + field;
      assertThat(Checking.check(text + "yess").problems().getFirst().fixes())
          .extracting(fix -> TextEdit.apply(text + "yess", fix.edits()))
          .containsExactly(text + "true");
    }
  }

  @Test
  void aTildeWithoutQuotesMayBeMeantAsTheHomeFolder() {
    assertThat(Checking.check("type: task\nimage: x\nworking_dir: ~").problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message())
                  .endsWith("For the home folder write \"~\" with its quotes.");
              assertThat(problem.fixes()).extracting(Fix::title).contains("Put it in quotes");
            });
  }

  @Test
  void sentencesAreWordedForTheirCase() {
    assertThat(sentences("type: task\nimage: x\ngateway: a\nnodes: 99999999999"))
        .containsExactly(
            "\"gateway\" is a field of a service or a preset, and this is a task.",
            "\"nodes\" is too large a number.");
    assertThat(
            Checking.check("type: gateway\nbackend: aws\nregion: a\ninstance_types: [a]")
                .problems())
        .extracting(Problem::message)
        .anyMatch(said -> said.contains("a service, a fleet or a preset, and this"));
    assertThat(sentences("type: task\nimage: ubuntu:\"22.04\""))
        .singleElement()
        .asString()
        .endsWith("not '\"22.04\"'.");
  }

  @Test
  void aFileThatIsNoConfigurationAtAllIsOneMistake() {
    assertThat(problems("hello: 1")).containsExactly("1:1 error missing-field [hello]");
    assertThat(problems("hello: 1\nimage: x"))
        .containsExactly("1:1 error unknown-field [hello]", "1:1 error missing-field [hello]");
  }

  @Test
  void aFileOfProfilesIsSpokenOfAsSuch() {
    assertThat(said(""))
        .isEqualTo(
            "The file is empty. Start with profiles: and a list of named profiles below it.");
    assertThat(said("- name: a")).startsWith("Profiles are a list below the line \"profiles:\"");
    assertThat(said("name: a")).startsWith("The field \"profiles\" is missing.");
    assertThat(new Language().check("profiles:\n  - name: a", FileKind.PROFILES).problems())
        .extracting(Problem::code)
        .containsExactly("type-not-acted-on");
  }

  private static String said(String text) {
    return new Language().check(text, FileKind.PROFILES).problems().getFirst().message();
  }

  @Test
  void theTypeMustBeGiven() {
    assertThat(problems("image: x")).containsExactly("1:1 error missing-field [image]");
    assertThat(problems("{}")).containsExactly("1:1 error missing-field [{}]");
    assertThat(problems("type:")).containsExactly("1:1 error no-value [type]");
  }

  @Test
  void aMistypedTypeIsTheOnlyProblem() {
    assertThat(problems("type: servce\nport: 8000\nimage: x"))
        .containsExactly("1:7 error unknown-value [servce]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fleet", "volume", "gateway", "preset"})
  void whatCannotBeMadeYetIsAWarningAtItsType(String type) {
    assertThat(problems("type: " + type))
        .contains("1:7 warning type-not-acted-on [" + type + "]")
        .filteredOn(shown -> shown.contains("warning"))
        .hasSize(1);
  }

  @Test
  void thereMustBeSomethingToRun() {
    assertThat(problems("type: task")).containsExactly("1:7 error missing-field [task]");
    assertThat(problems("type: task\ncommands: []"))
        .containsExactly("2:1 error missing-field [commands]");
  }

  @Test
  void imageAndPythonExcludeEachOtherInEitherOrder() {
    assertThat(problems("type: task\npython: 3.10\nimage: x"))
        .containsExactly("3:1 error excluded [image]");
    assertThat(sentences("type: task\nimage: x\npython: 3.10"))
        .containsExactly(
            "\"python\" cannot be given together with \"image\" (line 2). Remove one of them.");
  }

  @Test
  void everyMistakeIsReportedInTheOrderOfTheFile() {
    assertThat(problems("type: task\nimge: a\nports: [0]\ncommands: x\n"))
        .containsExactly(
            "2:1 error unknown-field [imge]",
            "3:9 error port-range [0]",
            "4:11 error wrong-value [x]");
  }
}
