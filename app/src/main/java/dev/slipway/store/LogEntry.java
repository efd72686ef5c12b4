package dev.slipway.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of a log together with where its source stood behind it, so that after a crash the writer
 * knows how far it had come. On disk it is one line of text: {@code TIME CODE SOURCE TEXT}, the
 * time in milliseconds since 1970 or {@code -}, the code one of {@code o e n}, in upper case when
 * the line was overwritten by a carriage return.
 *
 * @param line the line
 * @param source a word without spaces that means something to who reads the source: an offset, a
 *     time
 */
record LogEntry(LogLine line, String source) {
  private static final String NO_TIME = "-";

  static LogEntry parse(String text) {
    int time = text.indexOf(' ');
    int code = text.indexOf(' ', time + 1);
    int source = text.indexOf(' ', code + 1);
    if (time < 0 || code != time + 2 || source < 0) return foreign(text);
    char letter = text.charAt(time + 1);
    return new LogEntry(
        new LogLine(
            time(text.substring(0, time)),
            stream(letter),
            Character.isUpperCase(letter),
            text.substring(source + 1)),
        text.substring(code + 1, source));
  }

  /** Whether it says where its source stood; what no writer of ours wrote does not. */
  boolean sourced() {
    return !source.equals(NO_TIME);
  }

  String format() {
    String time = line.time().map(instant -> Long.toString(instant.toEpochMilli())).orElse(NO_TIME);
    char code = code(line.stream());
    char letter = line.overwritten() ? Character.toUpperCase(code) : code;
    return time + ' ' + letter + ' ' + source + ' ' + line.text() + '\n';
  }

  /** Something that no writer of ours wrote is shown as it is: a damaged log still helps. */
  private static LogEntry foreign(String text) {
    return new LogEntry(new LogLine(Optional.empty(), LogStream.OUT, false, text), NO_TIME);
  }

  private static Optional<Instant> time(String word) {
    if (word.equals(NO_TIME)) return Optional.empty();
    try {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(word)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static char code(LogStream stream) {
    return switch (stream) {
      case OUT -> 'o';
      case ERR -> 'e';
      case NOTE -> 'n';
    };
  }

  private static LogStream stream(char letter) {
    return switch (Character.toLowerCase(letter)) {
      case 'e' -> LogStream.ERR;
      case 'n' -> LogStream.NOTE;
      default -> LogStream.OUT;
    };
  }
}
