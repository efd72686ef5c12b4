package dev.slipway.ui.form;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.edit.FieldOrder;
import dev.slipway.config.edit.Place;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.ValueType;
import java.util.List;
import java.util.Optional;

/** The order of fields as the description of the language has it. */
record SchemaOrder(Optional<ConfigurationType> type) implements FieldOrder {

  @Override
  public List<String> namesAt(Place group) {
    List<Field<?>> fields = type.map(Schema::fields).orElseGet(Schema::fields);
    Optional<ValueType<?>> inside = Optional.empty();
    for (Place.Step step : group.steps()) {
      switch (step) {
        case Place.Step.Key(String name) -> {
          inside = Schema.find(fields, name).map(Field::type);
          fields = inside.map(ValueType::fields).orElse(List.of());
        }
        case Place.Step.Item _ -> {
          inside = inside.flatMap(ValueType::item);
          fields = inside.map(ValueType::fields).orElse(List.of());
        }
      }
    }
    return fields.stream().map(Field::name).toList();
  }
}
