package dev.slipway.machine;

import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.store.MachineRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What machines may be called, and how their addresses are written. */
final class MachineNames {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,62}");
  private static final String HERE = "local";

  private MachineNames() {}

  static MachineRecord record(
      String destination, Optional<String> name, Optional<Path> identity, Instant now)
      throws MachineException {
    SshTarget target = target(destination);
    String called = name.orElse(target.host());
    if (!FORM.matcher(called).matches()) {
      throw new MachineException(
          "\""
              + called
              + "\" cannot be a machine's name: it has letters, digits and . _ - only, up to 63.");
    }
    if (called.equalsIgnoreCase(HERE)) {
      throw new MachineException("\"" + called + "\" means this computer. Choose another name.");
    }
    return new MachineRecord(called, target.toString(), identity, now);
  }

  static SshTarget target(String destination) throws MachineException {
    return SshTarget.parse(destination)
        .orElseThrow(
            () ->
                new MachineException(
                    "\""
                        + destination
                        + "\" is not an address. Write it as USER@HOST or USER@HOST:PORT, or as a"
                        + " name of your SSH configuration."));
  }
}
