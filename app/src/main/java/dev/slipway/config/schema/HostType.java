package dev.slipway.config.schema;

import dev.slipway.config.Blocks;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.SshConfig;
import dev.slipway.config.SshHost;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A machine of one's own: its address, or a group that says what differs for it.
 *
 * @param proxyJump the field that names the machine through which it is reached
 */
record HostType(Field<SshConfig.Jump> proxyJump) implements ValueType<SshHost> {
  private static final AddressType ADDRESS = new AddressType("a machine's address", "192.168.1.10");
  private static final Field<String> HOSTNAME =
      Field.later("hostname", ADDRESS, "hostname: 192.168.1.10", "The machine's address.")
          .mustBeGiven();
  private static final Field<Integer> PORT =
      Field.later("port", new PortNumber(), "port: 2222", "The SSH port.").fallback("22");
  private static final Field<String> USER =
      Field.later("user", Types.TEXT, "user: ubuntu", "Who to sign in as.");
  private static final Field<String> IDENTITY_FILE =
      Field.later(
          "identity_file",
          PathType.local(),
          "identity_file: ~/.ssh/id_rsa",
          "The private key to sign in with.");
  private static final Field<String> INTERNAL_IP =
      Field.later(
          "internal_ip",
          CidrType.ofAddress(),
          "internal_ip: 10.0.0.5",
          "The machine's address in the fleet's own network.");
  private static final Field<Blocks> BLOCKS =
      Field.later(
              "blocks",
              new BlocksType(),
              "blocks: 4",
              "Into how many parts the machine may be split, so that several runs share it.")
          .fallback("1");

  static ListType<SshHost> list(Field<SshConfig.Jump> proxyJump) {
    return new ListType<>(
        "a list of machines",
        new HostType(proxyJump),
        List.of(
            new ListType.Unique<>(
                "duplicate-host",
                "The machine",
                host ->
                    Optional.of(
                        host.port()
                            .map(port -> host.hostname() + ":" + port)
                            .orElse(host.hostname())))));
  }

  private GroupType<SshHost> group() {
    return new GroupType<>(
        "a machine",
        List.of(HOSTNAME, PORT, USER, IDENTITY_FILE, proxyJump, INTERNAL_IP, BLOCKS),
        this::build);
  }

  private SshHost build(Values values) {
    return new SshHost(
        values.get(HOSTNAME).orElseThrow(),
        values.get(PORT),
        values.get(USER),
        values.get(IDENTITY_FILE),
        values.get(proxyJump),
        values.get(INTERNAL_IP),
        values.get(BLOCKS));
  }

  @Override
  public Optional<SshHost> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Mapping mapping -> group().read(label, mapping, findings);
      case Node.Scalar scalar -> readAddress(label, scalar, findings);
      case Node.Sequence sequence -> {
        Complaints.wrongValue(label, expected(), sequence, findings);
        yield Optional.empty();
      }
    };
  }

  /** Who writes a port behind the address means the group with both. */
  private static Optional<SshHost> readAddress(Label label, Node.Scalar scalar, Findings findings) {
    Optional<String> port = AddressType.port(scalar.text());
    Optional<Integer> number =
        port.map(Integer::valueOf).filter(digits -> 1 <= digits && digits <= 65535);
    String address = port.map(digits -> before(scalar.text(), digits)).orElse("");
    if (number.isEmpty() || !HostName.isRight(address)) {
      return ADDRESS.read(label, scalar, findings).map(SshHost::named);
    }
    String group = "{hostname: %s, port: %d}".formatted(address, number.get());
    findings.error(
        "wrong-value",
        scalar.span(),
        "The port is a field of its own: write port: " + number.get() + ".",
        Fix.replace(scalar.span(), group));
    return Optional.empty();
  }

  private static String before(String text, String port) {
    return text.substring(0, text.length() - port.length() - 1);
  }

  @Override
  public String expected() {
    return "a machine's address such as 192.168.1.10, or a group with \"hostname\"";
  }

  @Override
  public List<String> forms() {
    return List.of("192.168.1.10", "{hostname: 192.168.1.10, port: 2222}");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(ADDRESS.shape(), group().shape());
  }
}
