package dev.slipway.workload;

import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.LogWriter;
import dev.slipway.store.SourcedLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes one stream of {@code docker logs --timestamps} apart: each line begins with its time in RFC
 * 3339 with nanoseconds, and progress bars hold several overwritten lines. Lines that the log
 * already has are passed over.
 */
final class TimedLines {
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern TIME_INSIDE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}(Z|[+-]\\d\\d:\\d\\d) ");

  /** Engines keep longer lines in parts of this many bytes, and write the time before each part. */
  private static final int PART = 16 * 1024;

  private final LogStream stream;
  private final LineSplitter splitter = new LineSplitter(0);
  private final String lastTime;
  private int known;
  private String time;

  TimedLines(LogStream stream, Optional<LogWriter.Resume> resume) {
    this.stream = stream;
    this.lastTime = resume.map(LogWriter.Resume::source).orElse("");
    this.known = resume.map(LogWriter.Resume::lines).orElse(0);
    this.time = lastTime;
  }

  List<SourcedLine> take(byte[] block, int length) {
    return lines(splitter.split(Arrays.copyOf(block, length)));
  }

  List<SourcedLine> rest() {
    return lines(splitter.rest());
  }

  private List<SourcedLine> lines(List<LineSplitter.Piece> pieces) {
    List<SourcedLine> lines = new ArrayList<>(pieces.size());
    for (LineSplitter.Piece piece : pieces) {
      String text = withoutTime(piece.text());
      if (fresh()) lines.add(line(text, piece.overwritten()));
    }
    return lines;
  }

  /**
   * Remembers the line's time; the parts of an overwritten line after the first have none of their
   * own.
   */
  private String withoutTime(String text) {
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    if (!isTime(word)) return text;
    time = sortable(word);
    return space < 0 ? "" : withoutTimesInside(text.substring(space + 1));
  }

  private static String withoutTimesInside(String text) {
    if (text.length() <= PART) return text;
    StringBuilder whole = new StringBuilder(text.length());
    Matcher times = TIME_INSIDE.matcher(text);
    int from = 0;
    while (times.find()) {
      String before = text.substring(from, times.start());
      if (before.getBytes(StandardCharsets.UTF_8).length != PART) continue;
      whole.append(before);
      from = times.end();
    }
    return whole.append(text, from, text.length()).toString();
  }

  private boolean fresh() {
    int order = time.compareTo(lastTime);
    if (order > 0) return true;
    if (order == 0 && known == 0) return true;
    if (order == 0) known--;
    return false;
  }

  private SourcedLine line(String text, boolean overwritten) {
    Optional<Instant> at = time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time));
    return new SourcedLine(new LogLine(at, stream, overwritten, text), time.isEmpty() ? "-" : time);
  }

  private static boolean isTime(String word) {
    if (word.length() < 20 || word.charAt(4) != '-' || word.charAt(10) != 'T') return false;
    try {
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(word);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** With all nine digits and in UTC, so that times order as texts do. */
  private static String sortable(String word) {
    return SORTABLE.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(word, Instant::from));
  }
}
