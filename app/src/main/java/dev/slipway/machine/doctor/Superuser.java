package dev.slipway.machine.doctor;

import dev.slipway.host.Command;
import dev.slipway.machine.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes commands that the superuser runs.
 *
 * @param rights what the login may do
 * @param password its password for {@code sudo}, where that asks for one
 */
public record Superuser(Rights rights, Optional<String> password) {
  /** Whether a password must be asked for first. */
  public boolean asks() {
    return rights == Rights.SUDO_WITH_PASSWORD && password.isEmpty();
  }

  /**
   * A command that runs a script of the POSIX shell. The script is seen in the machine's list of
   * processes; the password is not.
   *
   * @throws IllegalStateException when the login cannot become the superuser
   */
  public Command command(String script, Duration limit) {
    // Whatever the script starts reads nothing, least of all what is left of the password.
    String quiet = "exec </dev/null\n" + script;
    return switch (rights) {
      case ROOT -> Command.of("/bin/sh", "-c", quiet).within(limit);
      case SUDO -> Command.of("sudo", "-n", "--", "/bin/sh", "-c", quiet).within(limit);
      case SUDO_WITH_PASSWORD ->
          Command.of(List.of("sudo", "-k", "-S", "-p", "", "--", "/bin/sh", "-c", quiet))
              .reading(password.orElseThrow() + "\n")
              .within(limit);
      case NONE -> throw new IllegalStateException("This login cannot become the superuser");
    };
  }
}
