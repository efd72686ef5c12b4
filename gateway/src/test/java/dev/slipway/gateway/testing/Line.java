package dev.slipway.gateway.testing;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonSyntaxException;
import dev.slipway.gateway.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A line of JSON with one object. */
public record Line(Map<String, Json> members) {
  public static Line of(String text) throws JsonSyntaxException {
    return new Line(
        ((Json.Obj) new JsonText().read(text.getBytes(StandardCharsets.UTF_8))).members());
  }

  public String text(String name) {
    return ((Json.Text) member(name)).value();
  }

  public double number(String name) {
    return ((Json.Num) member(name)).value().doubleValue();
  }

  public boolean isTrue(String name) {
    return ((Json.Bool) member(name)).value();
  }

  public boolean isNull(String name) {
    return member(name) instanceof Json.Null;
  }

  private Json member(String name) {
    Json member = members.get(name);
    if (member == null) {
      throw new AssertionError("There is no " + name + " in " + members.keySet() + ".");
    }
    return member;
  }
}
