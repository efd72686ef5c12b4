package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slipway.config.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {
  private final Repair repair = new Repair(new Language());

  @Test
  void aTextWithoutAProblemStaysAsItIs() {
    String text = "type: task\ncommands: [ls]\n";

    assertThat(repair.repair(text)).isEqualTo(new Repair.Repaired(text, List.of()));
  }

  @Test
  void severalMistakesAreRepairedAtOnceAndEverythingElseStays() {
    Repair.Repaired repaired =
        repair.repair("# Mine\ntype: tsk   # soon\ncomands:\n  - ls\nprots: [80]\n");

    assertThat(repaired.text())
        .isEqualTo("# Mine\ntype: task   # soon\ncommands:\n  - ls\nports: [80]\n");
    assertThat(repaired.repaired()).hasSize(3);
  }

  @Test
  void whatIsUncoveredByARepairIsRepairedToo() {
    Repair.Repaired repaired = repair.repair("type: tsk\ncomands: echo a: b\n");

    assertThat(repaired.text()).isEqualTo("type: task\ncommands:\n  - \"echo a: b\"\n");
  }

  @Test
  void whereThereIsAChoiceNothingIsDone() {
    String text = "type: task\nimage: a\npython: 3.12\ncommands: [ls]\n";
    List<Problem> problems = new Language().check(text).problems();

    assertThat(problems).anyMatch(problem -> problem.fixes().size() > 1);
    assertThat(repair.repair(text).text()).isEqualTo(text);
  }

  /** What follows the type; all of it a mistake with exactly one way out, or with one each. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "task\ncommands: [ls]\nenv: [A, A=1]",
        "task\ncommands: [ls]\nports: ['80:8000', '80:8001']",
        "task\ncommands: [ls]\npython: 3.12\npython: 3.12",
        "task\ncommands: [ls]\ntags:",
        "task\ncommands: [ls]\nhome_dir: /root",
        "task\ncommands: [ls]\nvolumes: ['./a:/b']",
        "task\ncommands: [ls]\nvolumes: ['a:/b:ro']",
        "task\ncommands: [ls]\nresources: {gpu: 'amd:A100'}",
        "task\ncommands: [ls]\nresources: {memory: 16000}",
        "task",
        "service\nimage: x",
        "service\nport: 80\nimage: x\nprobes: [{method: get, body: x}]",
        "service\nport: 80\nimage: x\nprobes: [{method: head, body: x}]",
        "service\nport: 80\nimage: x\nscaling: {metric: rps, target: 10}\nreplicas: 2",
        "service\nport: 80\nimage: x\nreplicas: 0..2\nscaling: {metric: rps, target: 10}\n"
            + "schedule: {cron: '0 0 * * *'}",
        "service\nport: 80\ngroups:\n  - {name: a, replicas: 1, commands: [ls]}\n"
            + "  - {name: a, replicas: 1, commands: [ls]}",
        "gateway\nname: gate\nbackend: aws",
        "gateway\nname: gate\nbackend: aws\nregion: a\ncertificate: {type: acm}",
        "task\ncommands: [ls]\n---\ntype: task",
      })
  void nothingThatSomebodyWroteIsTakenAwayAndNothingIsInvented(String text) {
    String whole = "type: " + text + "\n";

    assertThat(new Language().check(whole).problems()).anyMatch(it -> !it.fixes().isEmpty());
    assertThat(repair.repair(whole).text()).isEqualTo(whole);
  }

  @Test
  void ofAWordOfOtherToolsOnlyTheWordIsPutRight() {
    assertThat(repair.repair("type: job\n").text()).isEqualTo("type: task\n");
  }

  @Test
  void oldNamesAndFormsAreBroughtUpToDate() {
    String text =
        "type: service\n"
            + "port: 80\n"
            + "build: [a]\n"
            + "env: [A = b]\n"
            + "groups:\n"
            + "  - count: 1\n"
            + "    commands: [a]\n";

    assertThat(repair.repair(text).text())
        .isEqualTo(
            "type: service\nport: 80\nsetup: [a]\nenv: [A=b]\ngroups:\n  - replicas: 1\n"
                + "    commands: [a]\n");
  }

  @Test
  void tabsBecomeSpacesWhereverTheyStand() {
    String text = "type: task\ncommands:\n\t- ls\nenv:\n\tA: b\n";

    assertThat(repair.repair(text).text())
        .isEqualTo("type: task\ncommands:\n  - ls\nenv:\n  A: b\n");
  }

  @Test
  void aTabInATextIsOneMistakeAndTheLineGoesBackIntoTheText() {
    String text = "type: task\ncommands:\n  - |\n    cat <<END\n\tEND\n";

    assertThat(new Language().check(text).problems())
        .extracting(Problem::code)
        .containsExactly("tab");
    assertThat(repair.repair(text).text()).endsWith("\n    cat <<END\n    END\n");
  }

  @Test
  void aTextOfThousandsOfMistakesIsRepairedInPartInsteadOfForMinutes() {
    String text = "type: task\ncommands:\n" + "  - \"echo a few words\n".repeat(3000);

    Repair.Repaired repaired =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> repair.repair(text));

    assertThat(repaired.repaired()).hasSizeBetween(100, 2500);
    assertThat(repair.repair(repaired.text()).repaired()).hasSizeGreaterThan(100);
  }

  @Test
  void windowsLineBreaksStay() {
    assertThat(repair.repair("type: tsk\r\ncommands: [ls]\r\n").text())
        .isEqualTo("type: task\r\ncommands: [ls]\r\n");
  }
}
