package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A group of fields.
 *
 * @param build makes the value; called only if the fields are without error
 */
record GroupType<T>(String expected, List<Field<?>> fields, Function<Values, T> build)
    implements ValueType<T> {

  @Override
  public Shape shape() {
    return new Shape.Group(fields);
  }

  @Override
  public Optional<T> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Mapping mapping)) {
      Complaints.wrongValue(label, expected, node, findings);
      return Optional.empty();
    }
    var own = new Findings();
    Values values = new FieldsReader(fields, own).read(label, mapping);
    own.sorted().forEach(findings::add);
    return own.hasErrors() ? Optional.empty() : Optional.of(build.apply(values));
  }
}
