package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.host.ssh.known.HostKey;
import java.nio.file.Path;
import java.util.List;

/**
 * A machine to use.
 *
 * @param name what the user calls it
 * @param target where it is
 * @param keys private keys to try before all others
 * @param pinned the only keys that the machine may show; none when known hosts decide
 */
public record SshMachine(String name, SshTarget target, List<Path> keys, List<HostKey> pinned) {
  public SshMachine {
    keys = List.copyOf(keys);
    pinned = List.copyOf(pinned);
  }

  /** A machine as the configuration and known hosts have it. */
  public static SshMachine of(SshTarget target) {
    return new SshMachine(target.toString(), target, List.of(), List.of());
  }
}
