package dev.slipway.host.ssh.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a machine is reached, with everything resolved.
 *
 * @param alias what the user calls it
 * @param hostName its name or address
 * @param identities the files of private keys to try, in their order
 * @param namedIdentities whether the user named them, or they are the usual ones
 * @param identitiesOnly whether the agent's other keys must not be tried
 * @param certificates files of certificates
 * @param agent the agent's socket, when the configuration names another one; {@code none} for none
 * @param jumps the machines to go through, first the nearest
 * @param proxyCommand a program to speak through
 * @param aliveInterval how often a sign of life is asked for; nothing for the usual
 * @param aliveCount how many may be missing
 * @param checking what happens with a machine that nothing is known of
 * @param knownHosts files of known hosts
 * @param keyAlias the name by which its key is known
 * @param notes what in the configuration has no meaning here, as sentences
 */
public record SshSettings(
    String alias,
    String hostName,
    int port,
    String user,
    List<Path> identities,
    boolean namedIdentities,
    boolean identitiesOnly,
    List<Path> certificates,
    Optional<String> agent,
    List<SshTarget> jumps,
    Optional<String> proxyCommand,
    Optional<Duration> aliveInterval,
    int aliveCount,
    StrictChecking checking,
    List<Path> knownHosts,
    Optional<String> keyAlias,
    List<String> notes) {
  public SshSettings {
    identities = List.copyOf(identities);
    certificates = List.copyOf(certificates);
    jumps = List.copyOf(jumps);
    knownHosts = List.copyOf(knownHosts);
    notes = List.copyOf(notes);
  }

  /** {@code user@machine}, as people write it. */
  public String login() {
    return user + "@" + hostName;
  }
}
