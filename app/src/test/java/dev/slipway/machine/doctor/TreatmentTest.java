package dev.slipway.machine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.host.LocalHost;
import dev.slipway.machine.CannedHost;
import dev.slipway.machine.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TreatmentTest {
  private static final Remedy REMEDY =
      new Remedy("Start Docker", "Starts it.", "systemctl start docker", Duration.ofMinutes(2));

  @Test
  void aPasswordGoesToSudoByStandardInputAlone() throws Exception {
    CannedHost host = new CannedHost(new CommandResult(0, "", ""));

    new Treatment(host, new Superuser(Rights.SUDO_WITH_PASSWORD, Optional.of("top secret")))
        .apply(REMEDY, line -> {});

    Command command = host.asked().getFirst();
    assertThat(command.input()).isEqualTo("top secret\n");
    assertThat(command.shown()).startsWith("sudo -k -S").doesNotContain("secret");
    assertThat(command.limit()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aWrongPasswordAndAFailureAreSaidInWords() {
    CannedHost wrong =
        new CannedHost(new CommandResult(1, "", "sudo: 1 incorrect password attempt\n"));
    CannedHost failing = new CannedHost(new CommandResult(5, "", "Unit docker not found.\n"));

    assertThatThrownBy(
            () ->
                new Treatment(wrong, new Superuser(Rights.SUDO_WITH_PASSWORD, Optional.of("x")))
                    .apply(REMEDY, line -> {}))
        .isInstanceOf(HostException.class)
        .hasMessage("sudo on gpu-1 does not take this password.");
    assertThatThrownBy(
            () ->
                new Treatment(failing, new Superuser(Rights.ROOT, Optional.empty()))
                    .apply(REMEDY, line -> {}))
        .hasMessage("\"Start Docker\" did not work on gpu-1. It said: Unit docker not found.");
  }

  @Test
  void whatTheMachineSaysMeanwhileIsTold() throws Exception {
    CannedHost host = new CannedHost(new CommandResult(0, "Unpacking\n\n  Setting up\n", ""));
    List<String> said = new CopyOnWriteArrayList<>();

    new Treatment(host, new Superuser(Rights.ROOT, Optional.empty())).apply(REMEDY, said::add);

    assertThat(said).containsExactly("Unpacking", "Setting up");
  }

  @Test
  void aPasswordReachesACommandOfThisComputerThatIsFollowed() throws Exception {
    List<String> said = new CopyOnWriteArrayList<>();
    Command echo = Command.of("/bin/sh", "-c", "read word; cat; echo \"got $word\"; exit 3");

    CommandResult result =
        new FollowedCommand(new LocalHost(), echo.reading("top secret\n"), said::add).run();

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(said).containsExactly("got top secret");
  }

  @Test
  void itIsKnownWhetherAPasswordMustBeAskedFor() {
    assertThat(new Superuser(Rights.SUDO_WITH_PASSWORD, Optional.empty()).asks()).isTrue();
    assertThat(new Superuser(Rights.SUDO, Optional.empty()).asks()).isFalse();
  }
}
