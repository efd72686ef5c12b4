package dev.slipway.machine.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.machine.CannedHost;
import dev.slipway.machine.Rights;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreatmentTest {
  private static final Remedy REMEDY =
      new Remedy("Start Docker", "Starts it.", "systemctl start docker", Duration.ofMinutes(2));

  @Test
  void aPasswordGoesToSudoByStandardInputAlone() throws Exception {
    CannedHost host = new CannedHost(new CommandResult(0, "", ""));

    new Treatment(host, new Superuser(Rights.SUDO_WITH_PASSWORD, Optional.of("top secret")))
        .apply(REMEDY);

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
                    .apply(REMEDY))
        .isInstanceOf(HostException.class)
        .hasMessage("sudo on gpu-1 does not take this password.");
    assertThatThrownBy(
            () ->
                new Treatment(failing, new Superuser(Rights.ROOT, Optional.empty())).apply(REMEDY))
        .hasMessage("\"Start Docker\" did not work on gpu-1. It said: Unit docker not found.");
  }

  @Test
  void itIsKnownWhetherAPasswordMustBeAskedFor() {
    assertThat(new Superuser(Rights.SUDO_WITH_PASSWORD, Optional.empty()).asks()).isTrue();
    assertThat(new Superuser(Rights.SUDO, Optional.empty()).asks()).isFalse();
  }
}
