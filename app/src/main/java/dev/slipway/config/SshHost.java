package dev.slipway.config;

import java.util.Optional;

/**
 * A machine of one's own that a fleet reaches by SSH.
 *
 * @param identityFile the private key
 * @param internalIp its address in the network of the fleet
 */
public record SshHost(
    String hostname,
    Optional<Integer> port,
    Optional<String> user,
    Optional<String> identityFile,
    Optional<SshConfig.Jump> proxyJump,
    Optional<String> internalIp,
    Optional<Blocks> blocks) {

  /** With everything but its name as the fleet says. */
  public static SshHost named(String hostname) {
    return new SshHost(
        hostname,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
