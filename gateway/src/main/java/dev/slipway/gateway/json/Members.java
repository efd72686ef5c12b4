package dev.slipway.gateway.json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an object while it is read. One that is null counts as left out. */
final class Members {
  private final Field whole;
  private final Json.Obj object;
  private final Set<String> asked = new HashSet<>();

  Members(Field whole, Json.Obj object) {
    this.whole = whole;
    this.object = object;
  }

  /** A member that must be there. */
  <T> T need(String name, Function<Field, T> reader, T filler) {
    Field field = field(name);
    if (field == null) {
      whole.reading().mistake(whole.pointer(), "\"" + name + "\" is missing.");
      return filler;
    }
    return reader.apply(field);
  }

  String text(String name) {
    return need(name, Field::text, "");
  }

  long whole(String name, long least, long most) {
    return need(name, field -> field.whole(least, most), least);
  }

  <T> T or(String name, Function<Field, T> reader, T otherwise) {
    Field field = field(name);
    return field == null ? otherwise : reader.apply(field);
  }

  <T> Optional<T> maybe(String name, Function<Field, T> reader) {
    Field field = field(name);
    return field == null ? Optional.empty() : Optional.of(reader.apply(field));
  }

  <T> Optional<T> maybeObject(String name, Function<Members, T> reader) {
    Field field = field(name);
    return field == null ? Optional.empty() : field.object(reader);
  }

  /** Notes what was never asked for. */
  void end() {
    object.members().keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> whole.reading().unknown(whole.below(name, new Json.Null()).pointer()));
  }

  private @Nullable Field field(String name) {
    asked.add(name);
    Json value = object.members().get(name);
    return value == null || value instanceof Json.Null ? null : whole.below(name, value);
  }
}
