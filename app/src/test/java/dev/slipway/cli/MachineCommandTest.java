package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.Terminal.Ended;
import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.machine.FakeConnections;
import dev.slipway.machine.Machines;
import dev.slipway.machine.Survey;
import dev.slipway.store.Home;
import dev.slipway.store.RunStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCommandTest {
  private static final String GOOD =
      """
      user\tadmin
      rights\tpassword
      os.id\tdebian
      os.title\tDebian GNU/Linux 12
      kernel\tLinux 6.1
      arch\tx86_64
      init\tsystemd
      processors\t4
      memory\t16000000
      memory.free\t12000000
      disk\t100000000 60000000
      clock.synchronised\tyes
      """;
  private static final String ENGINE = "engine.docker\tanswers 28.2\n";

  @TempDir private Path folder;
  private final FakeConnections network = new FakeConnections();
  private RunStore store;
  private Terminal terminal;

  @BeforeEach
  void open() {
    store = RunStore.open(new Home(folder.resolve("home")));
    terminal =
        new Terminal(folder)
            .with(
                () ->
                    new Machines(
                        store.machines(),
                        network,
                        new Survey(Clock.systemUTC(), List.of()),
                        Clock.systemUTC(),
                        () -> {}));
    network.answer(survey(GOOD + ENGINE));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aMachineIsLookedAtBeforeItIsAdded() {
    Ended added = terminal.run("machine", "add", "admin@10.0.0.5:2222", "--name", "gpu");

    assertThat(added.code()).isZero();
    assertThat(added.out())
        .startsWith("Added gpu.")
        .contains("ok       Container engine              Docker 28.2 answers.")
        .contains("note     Login");
    assertThat(terminal.run("machine", "list").out())
        .contains("NAME", "DESTINATION", "gpu", "admin@10.0.0.5:2222");
    assertThat(terminal.run("machine", "list", "--json").out())
        .contains("\"destination\" : \"admin@10.0.0.5:2222\"");
  }

  @Test
  void whatCannotBeReachedIsNotAdded() {
    network.fail(new HostException("10.0.0.5 cannot be reached. Check the address."));

    Ended added = terminal.run("machine", "add", "admin@10.0.0.5");

    assertThat(added.code()).isEqualTo(ExitCode.FAILED);
    assertThat(added.err())
        .isEqualToIgnoringNewLines("slipway: 10.0.0.5 cannot be reached. Check the address.");
    assertThat(store.machines().all()).isEmpty();
  }

  @Test
  void aNameThatIsTakenOrMeansThisComputerIsRefused() {
    terminal.run("machine", "add", "gpu");

    assertThat(terminal.run("machine", "add", "other", "--name", "GPU").err())
        .contains("There is a machine GPU already.");
    assertThat(terminal.run("machine", "add", "local").err()).contains("means this computer");
    assertThat(terminal.run("machine", "add", "a b").err()).contains("is not an address");
  }

  @Test
  void theDoctorSaysByItsCodeWhetherSomethingIsWrong() {
    terminal.run("machine", "add", "gpu");

    assertThat(terminal.run("machine", "doctor", "gpu").code()).isZero();
    network.answer(survey(GOOD));
    Ended sick = terminal.run("machine", "doctor", "gpu");
    assertThat(sick.code()).isEqualTo(ExitCode.FAILED);
    assertThat(sick.out()).contains("problem  Container engine");
    assertThat(terminal.run("machine", "doctor", "nobody").err())
        .isEqualToIgnoringNewLines("slipway: There is no machine nobody. There are: gpu.");
  }

  @Test
  void onlyWhatIsAgreedToIsMendedAndThePasswordIsAskedForOnce() {
    terminal.run("machine", "add", "gpu");
    network.answer(survey(GOOD));
    network.onOther(
        command -> {
          boolean group = command.shown().contains("usermod");
          network.answer(survey(GOOD + (group ? ENGINE : "engine.docker\troot 28.2\n")));
          return new CommandResult(0, "", "");
        });
    terminal.asker().answer("y", "pass", "y");

    Ended mended = terminal.run("machine", "doctor", "gpu", "--fix");

    assertThat(mended.code()).isZero();
    assertThat(mended.out()).contains("Docker 28.2 answers.");
    assertThat(terminal.asker().asked())
        .containsExactly(
            "Install Docker? Installs the distribution's package of Docker and starts its engine."
                + " [y/N] ",
            "Password for sudo: ",
            "Let admin use Docker? Adds admin to the group docker. Who is in it can do anything on"
                + " the machine that the superuser can. [y/N] ");
    assertThat(network.renewed()).containsExactly("gpu", "gpu");
    Command remedy = network.others().getFirst();
    assertThat(remedy.input()).isEqualTo("pass\n");
    assertThat(remedy.shown()).contains("docker.io").doesNotContain("pass\n");
  }

  @Test
  void aRemedyThatFailsIsSaidAndTheOthersAreApplied() {
    terminal.run("machine", "add", "gpu");
    network.answer(survey(GOOD.replace("synchronised\tyes", "synchronised\tno")));
    network.onOther(command -> new CommandResult(1, "", "Out of luck.\n"));
    terminal.asker().answer("pass");

    Ended ended = terminal.run("machine", "doctor", "gpu", "--fix", "--yes");

    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err())
        .contains("\"Set the clock by the network\" did not work on gpu. It said: Out of luck.")
        .contains("\"Install Docker\" did not work on gpu.");
    assertThat(network.others()).hasSize(2);
  }

  @Test
  void withoutAgreementNothingIsTouched() {
    terminal.run("machine", "add", "gpu");
    network.answer(survey(GOOD));
    terminal.asker().answer("n");

    Ended left = terminal.run("machine", "doctor", "gpu", "--fix");

    assertThat(left.code()).isEqualTo(ExitCode.FAILED);
    assertThat(network.others()).isEmpty();
  }

  @Test
  void aRemovedMachineIsForgottenWithItsKey() {
    terminal.run("machine", "add", "gpu");

    assertThat(terminal.run("machine", "remove", "gpu").code()).isZero();
    assertThat(network.forgotten()).containsExactly("gpu");
    assertThat(terminal.run("machine", "remove", "gpu").err()).contains("There is no machine gpu.");
  }

  private static String survey(String lines) {
    return lines + "clock\t" + Clock.systemUTC().instant().getEpochSecond() + "\nend\tyes\n";
  }
}
