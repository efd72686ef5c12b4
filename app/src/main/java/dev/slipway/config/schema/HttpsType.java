package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Https;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** True, false or auto. */
record HttpsType() implements ValueType<Https> {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("true", "Encrypted; the gateway gets a certificate."),
          new Choice("false", "Not encrypted."),
          new Choice("auto", "As the gateway is set up."));

  @Override
  public Optional<Https> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar && scalar.text().equals("auto")) {
      return Optional.of(Https.AUTO);
    }
    Optional<Boolean> flag = Types.FLAG.read(label, node, findings.apart());
    if (flag.isEmpty()) {
      Complaints.wrongValue(label, expected(), node, findings, FlagType.fixes(node));
    }
    return flag.map(on -> on ? Https.ON : Https.OFF);
  }

  @Override
  public String expected() {
    return "true, false or auto";
  }

  @Override
  public Shape shape() {
    return new Shape.Words(CHOICES);
  }
}
