package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A Python version. {@code 3.10} needs no quotes here, and a plain {@code 3.1} means it too. */
record PythonType() implements ValueType<String> {
  private static final List<String> VERSIONS =
      IntStream.rangeClosed(7, 14).mapToObj(minor -> "3." + minor).toList();

  private static final Pattern INSIDE = Pattern.compile("\\D{0,8}3\\.?([0-9]{1,2})(?:\\.[0-9]+)?");

  @Override
  public Optional<String> read(Label label, Node node, Findings findings) {
    String written = node instanceof Node.Scalar scalar ? scalar.text() : "";
    boolean plain = node instanceof Node.Scalar scalar && scalar.plain();
    String version = plain && written.equals("3.1") ? "3.10" : written;
    if (VERSIONS.contains(version)) return Optional.of(version);
    findings.error(
        "wrong-value",
        node.span(),
        label.capital() + " must be " + expected() + ", not " + node.phrase() + ".",
        meant(written).map(near -> Fix.replace(node.span(), near)).stream().toArray(Fix[]::new));
    return Optional.empty();
  }

  /** The version inside {@code python3.11}, {@code >=3.11} or {@code 3.11.4}. */
  private static Optional<String> meant(String written) {
    Matcher matcher = INSIDE.matcher(written);
    return matcher.matches()
        ? Optional.of("3." + matcher.group(1)).filter(VERSIONS::contains)
        : Optional.empty();
  }

  @Override
  public String expected() {
    return "a Python version from " + VERSIONS.getFirst() + " to " + VERSIONS.getLast();
  }

  @Override
  public Shape shape() {
    return new Shape.Words(
        VERSIONS.reversed().stream()
            .map(version -> new Choice(version, "Python " + version + "."))
            .toList());
  }
}
