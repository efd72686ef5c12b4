package dev.slipway.ui.logs;

import dev.slipway.store.RunLog;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a text through a whole log, and on as it grows. It reads the file itself, so that
 * nothing has to be kept of lines that do not match.
 */
final class LogSearch {
  private static final int STEP = 10_000;

  private final LineWalker walker;
  private final Pattern pattern;
  private volatile boolean ended;
  private int lastLine = -1;

  LogSearch(RunLog log, Pattern pattern) {
    walker = new LineWalker(log);
    this.pattern = pattern;
  }

  /** No more is wanted: whatever it does now ends soon. From any thread. */
  void end() {
    ended = true;
  }

  /**
   * Looks through the next lines; it blocks, and one thread at a time may do it.
   *
   * @throws GuardedText.Ended when it was ended
   */
  Step readOn() {
    Matches found = new Matches();
    int[] firstLine = {-1};
    boolean any =
        walker.walk(
            STEP,
            (number, position, line) -> {
              if (firstLine[0] < 0) firstLine[0] = number;
              found.put(number, count(AnsiParser.strip(line.text())));
            });
    boolean again = any && firstLine[0] == lastLine;
    lastLine = walker.number();
    return new Step(any, again ? firstLine[0] : -1, found);
  }

  private int count(String text) {
    Matcher matcher = pattern.matcher(new GuardedText(text, () -> ended));
    int count = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) count++;
    }
    return count;
  }

  /**
   * What some lines had.
   *
   * @param any whether there were lines at all; otherwise the end is reached
   * @param anew the line that was looked at before and has changed since; -1 for none
   * @param found the matches
   */
  record Step(boolean any, int anew, Matches found) {
    /** Adds it to what was found before. */
    void addTo(Matches all) {
      if (anew >= 0) all.put(anew, 0);
      all.addAll(found);
    }
  }
}
