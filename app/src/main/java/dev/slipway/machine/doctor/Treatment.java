package dev.slipway.machine.doctor;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import java.util.function.Consumer;

/** Applies remedies to a machine. */
public final class Treatment {
  private static final String WRONG_PASSWORD = "incorrect password";
  private static final String NO_PASSWORD = "no password was provided";
  private static final String UNKNOWN_USER = "not in the sudoers file";

  private final Host host;
  private final Superuser superuser;

  public Treatment(Host host, Superuser superuser) {
    this.host = host;
    this.superuser = superuser;
  }

  /**
   * Applies a remedy.
   *
   * @param said is told each line that the machine says meanwhile, from any thread
   * @throws HostException when it did not work, with what the machine said last
   */
  public void apply(Remedy remedy, Consumer<String> said)
      throws HostException, InterruptedException {
    Command command = superuser.command(remedy.script(), remedy.limit());
    CommandResult result = new FollowedCommand(host, command, said).run();
    if (result.ok()) return;
    String words = result.err() + result.out();
    if (words.contains(WRONG_PASSWORD) || words.contains(NO_PASSWORD)) {
      throw new HostException("sudo on " + host.name() + " does not take this password.");
    }
    if (words.contains(UNKNOWN_USER)) {
      throw new HostException(
          "sudo on "
              + host.name()
              + " does not let this login do anything. Use another login, or ask somebody who may"
              + " to do it: "
              + remedy.effect());
    }
    throw new HostException(
        "\""
            + remedy.title()
            + "\" did not work on "
            + host.name()
            + ". It said: "
            + result.lastWords());
  }
}
