package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.CommandResult;
import dev.slipway.host.ssh.SshException;
import dev.slipway.host.ssh.SshFailure;
import dev.slipway.machine.Trouble;
import dev.slipway.machine.doctor.Finding;
import dev.slipway.machine.doctor.Remedy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCareTest {
  @TempDir private Path folder;
  private MachinesFixture room;

  @BeforeEach
  void open() {
    room = new MachinesFixture(folder).with("lab");
    room.network.answer(MachinesFixture.survey(""));
    room.model.tick();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aRemedyIsAppliedAfterAskingAndTheMachineLookedAtAgain() {
    assertThat(room.state("lab")).isEqualTo("1 problem");
    room.network.onOther(
        command -> {
          room.network.answer(MachinesFixture.survey(MachinesFixture.ENGINE));
          return new CommandResult(0, "", "");
        });

    room.care.mend(room.row("lab"), remedy());

    assertThat(room.answers.questions.getFirst().title()).isEqualTo("Install Docker on lab?");
    assertThat(room.network.others()).hasSize(1);
    assertThat(room.state("lab")).isEqualTo("Ready");
    assertThat(room.answers.notices).containsExactly("Done on lab: Install Docker.");
  }

  @Test
  void nothingIsTouchedWhenTheUserDoesNotAgree() {
    room.answers.yes = false;

    room.care.mend(room.row("lab"), remedy());

    assertThat(room.network.others()).isEmpty();
    assertThat(room.row("lab").condition().mending()).isEmpty();
  }

  @Test
  void theLastWordOfTheMachineIsShownWhileItIsMended() {
    List<String> shown = new ArrayList<>();
    room.row("lab")
        .conditionProperty()
        .subscribe(now -> now.mending().ifPresent(each -> shown.add(each.said())));
    room.network.onOther(command -> new CommandResult(0, "Unpacking docker.io\n", ""));

    room.care.mend(room.row("lab"), remedy());

    assertThat(shown).contains("", "Unpacking docker.io");
    assertThat(room.row("lab").condition().mending()).isEmpty();
  }

  @Test
  void theRightsOfTheLoginDecideWhatIsAsked() {
    room.network.answer(MachinesFixture.survey("").replace("rights\tsudo", "rights\tpassword"));
    room.care.examine(room.row("lab"));

    room.care.mend(room.row("lab"), remedy());
    assertThat(room.answers.inquiries.getFirst().title()).isEqualTo("Password of admin on lab");
    assertThat(room.network.others()).isEmpty();

    room.answers.typed = Optional.of(List.of("secret"));
    room.care.mend(room.row("lab"), remedy());
    assertThat(room.network.others().getFirst().input()).isEqualTo("secret\n");
    assertThat(room.answers.inquiries).hasSize(2);

    room.network.answer(MachinesFixture.survey("").replace("rights\tsudo", "rights\tnone"));
    room.care.examine(room.row("lab"));
    room.care.mend(room.row("lab"), remedy());
    assertThat(room.answers.failures.getFirst().sentence()).contains("cannot change lab");
    assertThat(room.network.others()).hasSize(1);
  }

  @Test
  void aRemedyThatDoesNotWorkSaysWhatTheMachineSaid() {
    room.network.onOther(command -> new CommandResult(100, "", "E: Unable to locate package"));

    room.care.mend(room.row("lab"), remedy());

    assertThat(room.answers.failures.getFirst().sentence())
        .contains("did not work on lab")
        .contains("Unable to locate package");
    assertThat(room.state("lab")).isEqualTo("1 problem");
    assertThat(room.answers.notices).isEmpty();
  }

  @Test
  void closingTheWindowWhileAMachineIsMendedIsAskedAbout() {
    List<String> left = new ArrayList<>();
    room.care.leave(() -> left.add("at once"));
    room.background.hold();
    room.care.mend(room.row("lab"), remedy());
    room.answers.yes = false;
    room.care.leave(() -> left.add("against the will"));
    room.answers.yes = true;
    room.care.leave(() -> left.add("agreed"));

    assertThat(left).containsExactly("at once", "agreed");
    room.background.release();
  }

  @Test
  void aMachineIsForgottenAfterAsking() {
    room.answers.yes = false;
    room.care.remove(room.row("lab"));
    assertThat(room.store.machines().all()).hasSize(1);

    room.answers.yes = true;
    room.care.remove(room.row("lab"));

    assertThat(room.store.machines().all()).isEmpty();
    assertThat(room.network.forgotten()).containsExactly("lab");
    assertThat(room.model.rows()).extracting(MachineRow::name).containsExactly("This computer");
  }

  @Test
  void thisComputerIsNotRemoved() {
    room.care.remove(room.row("This computer"));

    assertThat(room.answers.questions).isEmpty();
  }

  @Test
  void aChangedKeyIsForgottenOnlyAfterAskingAndOnlyIfItIsOurs() {
    room.network.fail(new SshException(SshFailure.HOST_KEY_CHANGED, "The key has changed."));
    room.care.examine(room.row("lab"));
    assertThat(trouble()).isEqualTo(Trouble.KEY_REFUSED);

    room.network.remember(true);
    room.care.examine(room.row("lab"));
    assertThat(trouble()).isEqualTo(Trouble.KEY_CHANGED);

    room.answers.yes = false;
    room.care.forgetKey(room.row("lab"));
    assertThat(room.network.forgotten()).isEmpty();

    room.answers.yes = true;
    room.care.forgetKey(room.row("lab"));
    assertThat(room.network.forgotten()).containsExactly("lab");
  }

  private Trouble trouble() {
    return room.row("lab").condition().outage().orElseThrow().trouble();
  }

  private Remedy remedy() {
    return room.row("lab").condition().findings().stream()
        .map(Finding::remedy)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
