package dev.slipway.gateway.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON text. Safe to use from several threads. */
public final class JsonText {
  private static final int DEPTH = 64;

  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .build();

  /**
   * One value and nothing after it. UTF-8; at most 64 levels deep; a member that is named twice is
   * a mistake, since readers differ in which they take.
   */
  public Json read(byte[] utf8) throws JsonSyntaxException {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonSyntaxException("The text is empty, where JSON is expected.");
      }
      Json value = value(parser, first);
      if (parser.nextToken() != null) {
        throw at(parser, "There is more after the end of the JSON");
      }
      return value;
    } catch (JacksonException e) {
      throw invalid(e);
    }
  }

  /** Without spaces or line breaks. */
  public static String write(Json value) {
    return new JsonOutput().value(value).toString();
  }

  private static Json value(JsonParser parser, JsonToken token) throws JsonSyntaxException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw at(parser, "JSON is expected, but not found");
    };
  }

  private static Json object(JsonParser parser) throws JsonSyntaxException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (members.containsKey(name)) {
        throw at(parser, "\"" + name + "\" is written twice in one object");
      }
      members.put(name, value(parser, parser.nextToken()));
    }
    return new Json.Obj(members);
  }

  private static Json array(JsonParser parser) throws JsonSyntaxException {
    List<Json> items = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      items.add(value(parser, next));
    }
    return new Json.Arr(items);
  }

  private static Json number(JsonParser parser) throws JsonSyntaxException {
    try {
      return new Json.Num(new BigDecimal(parser.getString()));
    } catch (NumberFormatException e) {
      throw at(parser, "The number is too long");
    }
  }

  private static JsonSyntaxException invalid(JacksonException failure) {
    String what = failure.getOriginalMessage();
    int end = what.indexOf('\n');
    return new JsonSyntaxException(
        "This is not JSON"
            + place(failure.getLocation())
            + ": "
            + (end < 0 ? what : what.substring(0, end)).replaceAll("[. ]+$", "")
            + ".");
  }

  private static JsonSyntaxException at(JsonParser parser, String what) {
    return new JsonSyntaxException(what + place(parser.currentTokenLocation()) + ".");
  }

  private static String place(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
