package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading one document so far: its mistakes, and the members that nobody knows. */
final class Reading {
  /** A document that is wrong throughout is not told line by line. */
  private static final int MOST = 100;

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  static <T> ReadResult<T> of(Json json, Function<Field, Optional<T>> reader) {
    Reading reading = new Reading();
    Optional<T> value = reader.apply(new Field(reading, "", json));
    if (value.isPresent() && reading.mistakes.isEmpty()) {
      return new ReadResult.Read<>(value.get(), reading.unknown);
    }
    return new ReadResult.Refused<>(reading.mistakes);
  }

  void mistake(String pointer, String sentence) {
    if (mistakes.size() < MOST) {
      mistakes.add(new Mistake(pointer, sentence));
    }
  }

  void unknown(String pointer) {
    if (unknown.size() < MOST) {
      unknown.add(pointer);
    }
  }

  int mistakes() {
    return mistakes.size();
  }
}
