package dev.slipway.gateway.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes one object, member after member. What is empty is left out. */
public final class JsonBuilder {
  private final Map<String, Json> members = new LinkedHashMap<>();

  public JsonBuilder put(String name, Json value) {
    members.put(name, value);
    return this;
  }

  public JsonBuilder text(String name, String value) {
    return put(name, new Json.Text(value));
  }

  public JsonBuilder number(String name, long value) {
    return put(name, new Json.Num(BigDecimal.valueOf(value)));
  }

  public JsonBuilder number(String name, double value) {
    return put(name, new Json.Num(BigDecimal.valueOf(value)));
  }

  public JsonBuilder flag(String name, boolean value) {
    return put(name, new Json.Bool(value));
  }

  public <T> JsonBuilder list(String name, List<T> values, Function<T, Json> each) {
    return put(name, new Json.Arr(values.stream().map(each).toList()));
  }

  public JsonBuilder texts(String name, List<String> values) {
    return list(name, values, Json.Text::new);
  }

  public <T> JsonBuilder maybe(String name, Optional<T> value, Function<T, Json> form) {
    value.ifPresent(present -> put(name, form.apply(present)));
    return this;
  }

  public Json.Obj build() {
    return new Json.Obj(members);
  }
}
