package dev.slipway.config.schema;

import dev.slipway.config.EnvVar;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One variable in a list: {@code NAME=value}, or {@code NAME} alone. */
record EnvItemType() implements ValueType<EnvVar> {
  private static final Pattern SPACED = Pattern.compile("(\\s*)([a-zA-Z_]\\w*)(\\s*=\\s*)(.*)");
  private static final Pattern WITH_COLON = Pattern.compile("([a-zA-Z_]\\w*)(:)[^=]*");

  @Override
  public Optional<EnvVar> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      reportNoText(label, node, findings);
      return Optional.empty();
    }
    int equals = scalar.text().indexOf('=');
    String name = equals < 0 ? scalar.text() : scalar.text().substring(0, equals);
    if (!EnvType.NAME.matcher(name).matches()) {
      reportName(name, scalar, findings);
      return Optional.empty();
    }
    Optional<String> value =
        equals < 0 ? Optional.empty() : Optional.of(scalar.text().substring(equals + 1));
    return Optional.of(new EnvVar(name, value));
  }

  private static void reportName(String name, Node.Scalar scalar, Findings findings) {
    Matcher spaced = SPACED.matcher(scalar.text());
    Matcher colon = WITH_COLON.matcher(scalar.text());
    if (spaced.matches()) {
      findings.error(
          "wrong-value",
          scalar.span(),
          "Write " + spaced.group(2) + "=value, without spaces around the name.",
          withoutSpaces(scalar, spaced));
    } else if (colon.matches()) {
      findings.error(
          "wrong-value",
          scalar.span(),
          "In a list write " + colon.group(1) + "=value.",
          scalar.exactPart(colon.start(2), colon.end(2)).map(EnvItemType::equalsFix).stream()
              .toArray(Fix[]::new));
    } else {
      findings.error("wrong-value", scalar.span(), EnvType.badName(name));
    }
  }

  private static Fix equalsFix(Span place) {
    return Fix.certain("Write \"=\"", TextEdit.replace(place, "="));
  }

  private static Fix[] withoutSpaces(Node.Scalar scalar, Matcher spaced) {
    Optional<Span> before = scalar.exactPart(spaced.start(1), spaced.end(1));
    Optional<Span> around = scalar.exactPart(spaced.start(3), spaced.end(3));
    if (before.isEmpty() || around.isEmpty()) return new Fix[0];
    return new Fix[] {
      Fix.certain(
          "Remove the spaces",
          TextEdit.replace(before.get(), ""),
          TextEdit.replace(around.get(), "="))
    };
  }

  private void reportNoText(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
      Complaints.wrongValue(label, expected(), node, findings);
      return;
    }
    Node.Entry first = mapping.entries().getFirst();
    findings.error(
        "wrong-value",
        node.span(),
        "In a list write "
            + first.key().text()
            + "=value. With a colon the variables stand without \"- \" before them.",
        mapping.entries().size() == 1 ? joined(first, node, findings) : new Fix[0]);
  }

  private static Fix[] joined(Node.Entry entry, Node node, Findings findings) {
    Span value = entry.value().span();
    boolean oneLine = node.span().from().line() == node.span().to().line();
    boolean here = node.span().start() <= value.start() && value.end() <= node.span().end();
    if (!(entry.value() instanceof Node.Scalar) || !oneLine || !here) return new Fix[0];
    if (!EnvType.NAME.matcher(entry.key().text()).matches()) return new Fix[0];
    if (value.end() > findings.text().length()) return new Fix[0];
    String written = findings.text().substring(value.start(), value.end());
    boolean quoted = written.startsWith("\"") || written.startsWith("'");
    String name = entry.key().text() + "=";
    String item = quoted ? written.charAt(0) + name + written.substring(1) : name + written;
    return new Fix[] {Fix.replace(node.span(), item)};
  }

  @Override
  public String expected() {
    return "written as NAME=value";
  }

  @Override
  public Shape shape() {
    return Shape.Text.matching(EnvType.NAME.pattern() + "(?:=[\\s\\S]*)?");
  }
}
