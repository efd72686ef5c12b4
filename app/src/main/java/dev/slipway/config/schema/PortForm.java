package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port as it is written, before it is known what the left side means.
 *
 * @param left the number before the colon
 * @param any a star before the colon
 */
record PortForm(OptionalInt left, boolean any, int container) {
  static final int HIGHEST = 65535;
  private static final Pattern WRITTEN = Pattern.compile("(?:([0-9]{1,9}|\\*):)?([0-9]{1,9})");
  private static final int RESERVED_FROM = 10000;
  private static final int RESERVED_TO = 10999;

  private static final Field<Integer> LOCAL =
      Field.of(
          "local_port",
          new PortNumber(),
          "local_port: 80",
          "The port outside of the container. If it is not given, the first free one.");
  private static final Field<Integer> CONTAINER =
      Field.of(
              "container_port",
              new PortNumber(),
              "container_port: 8000",
              "The port inside the container.")
          .mustBeGiven();
  private static final GroupType<PortForm> GROUP =
      new GroupType<>(
          "a port",
          List.of(LOCAL, CONTAINER),
          values ->
              new PortForm(
                  values.get(LOCAL).map(OptionalInt::of).orElse(OptionalInt.empty()),
                  false,
                  values.get(CONTAINER).orElseThrow()));

  static Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(WRITTEN.pattern()), GROUP.shape());
  }

  /** Empty only after a problem was reported. */
  static Optional<PortForm> read(Label label, String expected, Node node, Findings findings) {
    Optional<PortForm> form =
        switch (node) {
          case Node.Scalar scalar -> readText(label, expected, scalar, findings);
          case Node.Mapping mapping -> GROUP.read(label, mapping, findings);
          case Node.Sequence sequence -> {
            Complaints.wrongValue(label, expected, sequence, findings);
            yield Optional.empty();
          }
        };
    form.ifPresent(port -> port.warnIfReserved(node, findings));
    return form;
  }

  private static Optional<PortForm> readText(
      Label label, String expected, Node.Scalar scalar, Findings findings) {
    Matcher matcher = WRITTEN.matcher(scalar.text().strip());
    if (!matcher.matches()) {
      Complaints.wrongValue(label, expected, scalar, findings);
      return Optional.empty();
    }
    String before = Optional.ofNullable(matcher.group(1)).orElse("");
    boolean any = before.equals("*");
    String number = any ? "" : before;
    for (String port : List.of(number, matcher.group(2))) {
      if (!port.isEmpty() && !inRange(Integer.parseInt(port))) {
        findings.error("port-range", scalar.span(), outOfRange(port));
        return Optional.empty();
      }
    }
    OptionalInt left =
        number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    return Optional.of(new PortForm(left, any, Integer.parseInt(matcher.group(2))));
  }

  static boolean inRange(int port) {
    return 1 <= port && port <= HIGHEST;
  }

  static String outOfRange(String port) {
    return "There is no port " + Words.quoted(port) + ": ports go from 1 to " + HIGHEST + ".";
  }

  private void warnIfReserved(Node node, Findings findings) {
    if (container < RESERVED_FROM || container > RESERVED_TO) return;
    findings.warning(
        "reserved-port",
        node.span(),
        "Container ports %d to %d are kept for dstack itself, which does not forward %d. Choose another port to stay compatible."
            .formatted(RESERVED_FROM, RESERVED_TO, container));
  }
}
