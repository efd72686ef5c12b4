package dev.slipway.gateway.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A value and where it stands. Each question about it has an answer in any case: if the value does
 * not fit, a mistake is noted and the answer is a filler, which nobody sees since what is built
 * with it is dropped.
 */
record Field(Reading reading, String pointer, Json json) {
  private static final String PERIOD = "a length of time such as \"15s\" or \"PT15S\"";

  String text() {
    return json instanceof Json.Text text ? text.value() : wrong("a text", "");
  }

  boolean flag() {
    return json instanceof Json.Bool flag ? flag.value() : wrong("true or false", false);
  }

  double number() {
    return json instanceof Json.Num number ? number.value().doubleValue() : wrong("a number", 0.0);
  }

  long whole(long least, long most) {
    OptionalLong whole = json instanceof Json.Num number ? number.whole() : OptionalLong.empty();
    if (whole.isPresent() && whole.getAsLong() >= least && whole.getAsLong() <= most) {
      return whole.getAsLong();
    }
    return wrong(
        most == Long.MAX_VALUE || most == Integer.MAX_VALUE
            ? "a whole number from " + least
            : "a whole number from " + least + " to " + most,
        least);
  }

  Duration duration() {
    Optional<Duration> duration =
        json instanceof Json.Text text ? DurationText.read(text.value()) : Optional.empty();
    return duration.orElseGet(() -> wrong(PERIOD, Duration.ofSeconds(1)));
  }

  Instant instant() {
    try {
      if (json instanceof Json.Text text) {
        return Instant.parse(text.value());
      }
    } catch (DateTimeException e) {
      return wrongInstant();
    }
    return wrongInstant();
  }

  private Instant wrongInstant() {
    return wrong("a time such as \"2030-01-31T12:00:00Z\"", Instant.EPOCH);
  }

  /** What {@code names} stand for; {@code filler} if it is none of them. */
  <T> T one(Map<String, T> names, T filler) {
    T found = json instanceof Json.Text text ? names.get(text.value()) : null;
    return found != null
        ? found
        : wrong("one of " + String.join(", ", names.keySet().stream().sorted().toList()), filler);
  }

  /** The items that could be read. */
  <T> List<T> list(Function<Field, Optional<T>> each) {
    List<T> values = new ArrayList<>();
    if (json instanceof Json.Arr array) {
      int index = 0;
      for (Json item : array.items()) {
        each.apply(new Field(reading, pointer + "/" + index, item)).ifPresent(values::add);
        index++;
      }
      return values;
    }
    return wrong("a list in [ ]", values);
  }

  List<String> texts() {
    return list(each -> Optional.of(each.text()));
  }

  Map<String, String> textByName() {
    Map<String, String> values = new LinkedHashMap<>();
    if (json instanceof Json.Obj object) {
      object.members().forEach((name, value) -> values.put(name, below(name, value).text()));
      return values;
    }
    return wrong("an object in { }", values);
  }

  /** Reads an object; empty if anything in it was a mistake. */
  <T> Optional<T> object(Function<Members, T> reader) {
    if (!(json instanceof Json.Obj object)) {
      return wrong("an object in { }", Optional.empty());
    }
    int before = reading.mistakes();
    Members members = new Members(this, object);
    try {
      T value = reader.apply(members);
      members.end();
      return reading.mistakes() == before ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException e) {
      members.end();
      // What is wrong only because of a filler has been told already.
      if (reading.mistakes() == before) {
        reading.mistake(pointer, e.getMessage() == null ? "This is not valid." : e.getMessage());
      }
      return Optional.empty();
    }
  }

  Field below(String name, Json value) {
    String token = name.replace("~", "~0").replace("/", "~1");
    return new Field(reading, pointer + "/" + token, value);
  }

  private <T> T wrong(String expected, T filler) {
    reading.mistake(pointer, "Here must be " + expected + ", not " + shown() + ".");
    return filler;
  }

  private String shown() {
    String text = JsonText.write(json);
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
