package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A group of fields. */
final class GroupType<T> implements ValueType<T> {
  private final String expected;
  private final FieldSet fields;
  private final Function<Values, T> build;

  /**
   * @param build makes the value; called only if the fields are without error
   */
  GroupType(String expected, List<Field<?>> fields, Function<Values, T> build) {
    this(expected, fields, List.of(), build);
  }

  GroupType(String expected, List<Field<?>> fields, List<Rule> rules, Function<Values, T> build) {
    this.expected = expected;
    this.fields = new FieldSet(fields, rules);
    this.build = build;
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public Shape shape() {
    return new Shape.Group(fields.fields());
  }

  @Override
  public Optional<T> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Mapping mapping)) {
      Complaints.wrongValue(label, expected, node, findings);
      return Optional.empty();
    }
    var own = findings.apart();
    Values values = FieldsReader.inside(fields, own).read(label, mapping);
    findings.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(build.apply(values));
  }
}
