package dev.slipway.config;

import java.util.List;
import java.util.Optional;

/**
 * How the machines of a fleet are reached; each machine may say otherwise.
 *
 * @param identityFile the private key to sign in with
 * @param network the private network between the machines
 */
public record SshConfig(
    Optional<String> user,
    Optional<Integer> port,
    Optional<String> identityFile,
    Optional<Jump> proxyJump,
    List<SshHost> hosts,
    Optional<String> network) {
  public SshConfig {
    hosts = List.copyOf(hosts);
  }

  /** The machine through which another one is reached. */
  public record Jump(
      String hostname,
      Optional<String> user,
      Optional<Integer> port,
      Optional<String> identityFile) {}
}
