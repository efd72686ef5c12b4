package dev.slipway.ui.logs;

import dev.slipway.store.LogLine;
import dev.slipway.store.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines as plain text, for the clipboard and for files. It blocks on the disk. */
final class LogText {
  private static final int STEP = 1024;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss ", Locale.ROOT);

  private final RunLog log;
  private final boolean withTime;
  private final ZoneId zone;

  LogText(RunLog log, boolean withTime, ZoneId zone) {
    this.log = log;
    this.withTime = withTime;
    this.zone = zone;
  }

  /**
   * Writes some lines, whole however long they are.
   *
   * @param position where the first of them starts
   * @param first its number
   * @param last the last one's number
   */
  void write(long position, int first, int last, Writer out) throws IOException {
    LineWalker walker = new LineWalker(log, position, first);
    Pending pending = new Pending(first, last, out);
    boolean more = true;
    while (more && walker.number() <= last) {
      more = walker.walk(STEP, pending);
    }
    pending.end();
  }

  /** Writes all of the log, as it is now, into a file. */
  void save(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      write(0, 0, Integer.MAX_VALUE, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String format(LogLine line) {
    String text = AnsiParser.strip(line.text());
    if (!withTime) return text;
    return line.time().map(time -> TIME.format(time.atZone(zone))).orElse("") + text;
  }

  /** Holds each line back until it is sure that no other takes its place. */
  private final class Pending implements NumberedVisitor {
    private final int last;
    private final Writer out;
    private int number;
    private String text = "";

    private Pending(int first, int last, Writer out) {
      this.last = last;
      this.out = out;
      number = first - 1;
    }

    @Override
    public void line(int next, long position, LogLine line) {
      if (next > last) return;
      if (next != number) end();
      number = next;
      text = format(line) + "\n";
    }

    private void end() {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      text = "";
    }
  }
}
