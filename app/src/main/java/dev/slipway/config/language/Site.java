package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in a text, and what is around it.
 *
 * @param branch the field or list that it is in
 */
record Site(Scope scope, Branch branch, Surroundings around) {

  /** The name of the field that it is for. */
  String topic() {
    return Scope.topic(branch);
  }

  /** The name of the field around that field; empty at the top. */
  String outerTopic() {
    Branch field = branch;
    while (field.isItem()) field = field.parent().orElse(field);
    return field.parent().map(Scope::topic).orElse("");
  }

  /** The text of a field beside the value, or at the top. */
  Optional<String> beside(String field) {
    for (Optional<Branch> one = branch.parent(); one.isPresent(); one = one.get().parent()) {
      Optional<String> found = scope.sketch().text(one.get(), field);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /** The texts of the items of a field at the top. */
  List<String> items(String field) {
    return scope.sketch().root().child(field).stream().flatMap(this::texts).toList();
  }

  private Stream<String> texts(Branch list) {
    return list.children().stream().map(Branch::value).filter(Value::isText).map(this::text);
  }

  /** The environment variables that the configuration sets: {@code NAME=value} each. */
  List<String> variables() {
    Optional<Branch> env = scope.sketch().root().child("env");
    Stream<String> written =
        env.stream()
            .flatMap(group -> group.children().stream())
            .filter(Branch::isField)
            .map(field -> field.name() + "=" + text(field.value()));
    return Stream.concat(items("env").stream(), written).toList();
  }

  private String text(Value value) {
    return scope.sketch().text(value);
  }
}
