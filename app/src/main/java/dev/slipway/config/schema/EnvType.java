package dev.slipway.config.schema;

import dev.slipway.config.EnvVar;
import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Environment variables, as a list of {@code NAME=value} or as {@code NAME: value}. */
final class EnvType implements ValueType<List<EnvVar>> {
  static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final ListType<EnvVar> AS_LIST =
      new ListType<>(
          "a list of variables",
          new EnvItemType(),
          List.of(
              new ListType.Unique<>(
                  "duplicate-env",
                  "The environment variable",
                  variable -> Optional.of(variable.name()))));

  @Override
  public Optional<List<EnvVar>> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Sequence sequence -> AS_LIST.read(label, sequence, findings);
      case Node.Mapping mapping -> Optional.of(readGroup(label, mapping, findings));
      case Node.Scalar scalar -> {
        Complaints.wrongValue(label, expected(), scalar, findings);
        yield Optional.empty();
      }
    };
  }

  private static List<EnvVar> readGroup(Label label, Node.Mapping mapping, Findings findings) {
    List<EnvVar> variables = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (!NAME.matcher(name).matches()) {
        findings.error("wrong-value", entry.key().span(), badName(name));
      } else if (entry.value() instanceof Node.Scalar value && !value.isNull()) {
        PlainValue.check(value, findings);
        variables.add(new EnvVar(name, Optional.of(value.text())));
      } else {
        reportValue(label.inside(name), name, entry, findings);
      }
    }
    return List.copyOf(variables);
  }

  private static void reportValue(Label label, String name, Node.Entry entry, Findings findings) {
    if (entry.value() instanceof Node.Scalar) {
      findings.error(
          "no-value",
          entry.key().span(),
          "The variable " + name + " has no value. For an empty one write " + name + ": \"\".");
      return;
    }
    Complaints.wrongValue(label, "text", entry.value(), findings);
  }

  static String badName(String name) {
    return Words.quoted(name)
        + " cannot be the name of an environment variable: letters, digits and underscores only,"
        + " and no digit first.";
  }

  @Override
  public String expected() {
    return "a list of NAME=value, or fields NAME: value";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(
        new Shape.Items(new EnvItemType()),
        new Shape.Table(Optional.of(NAME.pattern()), TextType.any("a value")));
  }

  @Override
  public List<String> forms() {
    return List.of("- NAME=value", "- NAME", "NAME: value");
  }
}
