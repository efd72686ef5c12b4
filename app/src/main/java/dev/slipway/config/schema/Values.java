package dev.slipway.config.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that were read for a list of fields. */
final class Values {
  private final Map<String, Object> values = new HashMap<>();

  <T> void put(Field<T> field, T value) {
    values.put(field.name(), value);
  }

  @SuppressWarnings("unchecked") // put() lets in only values of the field's own type
  <T> Optional<T> get(Field<T> field) {
    return Optional.ofNullable((T) values.get(field.name()));
  }

  <T> List<T> list(Field<List<T>> field) {
    return get(field).orElse(List.of());
  }
}
