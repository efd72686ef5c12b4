package dev.slipway.ui.logs;

import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A line ready to be drawn.
 *
 * @param time when it was written, if anybody knows
 * @param text its beginning, with what its colours mean
 * @param more how many characters are not shown; copying takes them along
 */
record ShownLine(Optional<Instant> time, LogStream stream, Level level, AnsiText text, int more) {
  /** More than fits on any screen; a line of 100,000 characters would stall the layout. */
  static final int CUT = 2000;

  static ShownLine of(LogLine line) {
    String raw = line.text();
    String start = raw.length() > CUT ? raw.substring(0, whole(raw)) : raw;
    AnsiText text = AnsiParser.parse(start);
    Level level =
        line.stream() == LogStream.NOTE || !text.plain() ? Level.NORMAL : Level.of(text.text());
    return new ShownLine(line.time(), line.stream(), level, text, raw.length() - start.length());
  }

  /** Where to cut so that no character is cut in two. */
  private static int whole(String raw) {
    return Character.isHighSurrogate(raw.charAt(CUT - 1)) ? CUT - 1 : CUT;
  }
}
