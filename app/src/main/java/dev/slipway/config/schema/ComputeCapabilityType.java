package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.ComputeCapability;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compute capability: {@code 7.5}, or its two numbers as a list. */
record ComputeCapabilityType() implements ScalarType<ComputeCapability> {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})");
  private static final WholeType NUMBER = WholeType.atLeast(0);

  @Override
  public Optional<ComputeCapability> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return readPart(label, Part.of(scalar), findings);
    }
    if (node instanceof Node.Sequence(List<Node> items, _) && items.size() == 2) {
      Optional<Integer> major = NUMBER.read(label.item(0), items.getFirst(), findings);
      Optional<Integer> minor = NUMBER.read(label.item(1), items.getLast(), findings);
      return major.flatMap(first -> minor.map(second -> new ComputeCapability(first, second)));
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  @Override
  public Optional<ComputeCapability> readPart(Label label, Part part, Findings findings) {
    Matcher matcher = WRITTEN.matcher(part.text());
    if (matcher.matches()) {
      return Optional.of(
          new ComputeCapability(
              Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }
    if (part.text().matches("[0-9]{1,2}")) {
      String whole = part.text() + ".0";
      findings.error(
          "wrong-value",
          part.span(),
          label.capital() + " has two numbers: write " + whole + ".",
          part.changeTo(whole));
    } else {
      Complaints.wrongPart(label, expected(), part, findings);
    }
    return Optional.empty();
  }

  @Override
  public String expected() {
    return "a compute capability such as 7.5";
  }

  @Override
  public List<String> forms() {
    return List.of("7.5", "\"8.0\"", "[7, 5]");
  }

  @Override
  public String pattern() {
    return "[0-9]{1,3}\\.[0-9]{1,3}";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(pattern()), new Shape.Items(NUMBER));
  }
}
