package dev.slipway.config.schema;

import dev.slipway.config.SshConfig;
import dev.slipway.config.SshHost;
import java.util.List;

/** How the machines of a fleet are reached. */
final class SshConfigs {
  private static final Field<String> USER =
      Field.later("user", Types.TEXT, "user: ubuntu", "Who to sign in as.");
  private static final Field<Integer> PORT =
      Field.later("port", new PortNumber(), "port: 2222", "The SSH port.").fallback("22");
  private static final Field<String> IDENTITY_FILE =
      Field.later(
          "identity_file",
          PathType.local(),
          "identity_file: ~/.ssh/id_rsa",
          "The private key to sign in with.");
  private static final Field<String> HOSTNAME =
      Field.later(
              "hostname",
              new AddressType("a machine's address", "203.0.113.5"),
              "hostname: 203.0.113.5",
              "The machine's address.")
          .mustBeGiven();

  private static final GroupType<SshConfig.Jump> JUMP =
      new GroupType<>(
          "a group of fields such as \"hostname: 203.0.113.5\"",
          List.of(HOSTNAME, USER, PORT, IDENTITY_FILE),
          values ->
              new SshConfig.Jump(
                  values.get(HOSTNAME).orElseThrow(),
                  values.get(USER),
                  values.get(PORT),
                  values.get(IDENTITY_FILE)));

  static final Field<SshConfig.Jump> PROXY_JUMP =
      Field.later(
          "proxy_jump",
          JUMP,
          "proxy_jump:\n  hostname: 203.0.113.5\n  user: ubuntu",
          "The machine through which the others are reached.");

  private static final Field<List<SshHost>> HOSTS =
      Field.later(
              "hosts",
              HostType.list(PROXY_JUMP),
              "hosts:\n  - 192.168.1.10",
              "The machines: each an address, or a group with \"hostname\" and what differs.")
          .mustBeGiven();
  private static final Field<String> NETWORK =
      Field.later(
          "network",
          CidrType.ofNetwork(),
          "network: 10.0.0.0/24",
          "The private network between the machines, for clusters.");

  static final GroupType<SshConfig> TYPE =
      new GroupType<>(
          "a group with \"hosts\"",
          List.of(USER, PORT, IDENTITY_FILE, HOSTS, PROXY_JUMP, NETWORK),
          values ->
              new SshConfig(
                  values.get(USER),
                  values.get(PORT),
                  values.get(IDENTITY_FILE),
                  values.get(PROXY_JUMP),
                  values.list(HOSTS),
                  values.get(NETWORK)));

  private SshConfigs() {}
}
