package dev.slipway.ui.launch.file;

import java.util.Optional;

/**
 * How a text lies in its file, to be written as it was.
 *
 * @param byteOrderMark whether it starts with one
 * @param lineBreak what ends its lines, or most of them
 * @param mixed what ends each line, when not all are ended alike
 */
public record TextForm(boolean byteOrderMark, String lineBreak, Optional<MixedLines> mixed) {
  private static final String MARK = "\uFEFF";

  /** What a new file gets. */
  public static final TextForm PLAIN = even(false, "\n");

  /** A form in which all lines are ended alike. */
  public static TextForm even(boolean byteOrderMark, String lineBreak) {
    return new TextForm(byteOrderMark, lineBreak, Optional.empty());
  }

  /** The form of a text as it was read. */
  static TextForm of(String raw) {
    return of(raw, "\n");
  }

  /**
   * The form of a text as it was read or written.
   *
   * @param usual what ends lines where none does yet
   */
  static TextForm of(String raw, String usual) {
    LineBreaks breaks = LineBreaks.of(withoutMark(raw), usual);
    Optional<MixedLines> mixed =
        breaks.alike()
            ? Optional.empty()
            : Optional.of(new MixedLines(strip(raw), breaks.all(), breaks.most()));
    return new TextForm(raw.startsWith(MARK), breaks.most(), mixed);
  }

  /** The text alone, its lines ended by {@code \n}. */
  static String strip(String raw) {
    return withoutMark(raw).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The text as it goes into the file. */
  String dress(String text) {
    String lines = mixed.map(known -> known.dress(text)).orElseGet(() -> evenly(text));
    return byteOrderMark ? MARK + lines : lines;
  }

  private String evenly(String text) {
    return lineBreak.equals("\n") ? text : text.replace("\n", lineBreak);
  }

  private static String withoutMark(String raw) {
    return raw.startsWith(MARK) ? raw.substring(MARK.length()) : raw;
  }
}
