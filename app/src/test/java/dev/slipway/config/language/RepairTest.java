package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    Repair.Repaired repaired = repair.repair("type: tsk\ntags:\ntags:\ncommands: [ls]\n");

    assertThat(repaired.text()).isEqualTo("type: task\ncommands: [ls]\n");
  }

  @Test
  void whereThereIsAChoiceNothingIsDone() {
    String text = "type: task\nimage: a\npython: 3.12\ncommands: [ls]\n";
    List<Problem> problems = new Language().check(text).problems();

    assertThat(problems).anyMatch(problem -> problem.fixes().size() > 1);
    assertThat(repair.repair(text).text()).isEqualTo(text);
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
  void windowsLineBreaksStay() {
    assertThat(repair.repair("type: tsk\r\ncommands: [ls]\r\n").text())
        .isEqualTo("type: task\r\ncommands: [ls]\r\n");
  }
}
