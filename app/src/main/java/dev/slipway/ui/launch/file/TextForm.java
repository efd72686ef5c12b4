package dev.slipway.ui.launch.file;

/**
 * How a text lies in its file, to be written as it was.
 *
 * @param byteOrderMark whether it starts with one
 * @param lineBreak what ends its lines
 */
public record TextForm(boolean byteOrderMark, String lineBreak) {
  private static final String MARK = "\uFEFF";

  /** What a new file gets. */
  public static final TextForm PLAIN = new TextForm(false, "\n");

  /** The form of a text as it was read; where it is mixed, what most lines end with. */
  static TextForm of(String raw) {
    int windows = 0;
    int plain = 0;
    for (int at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) {
      if (at > 0 && raw.charAt(at - 1) == '\r') windows++;
      else plain++;
    }
    return new TextForm(raw.startsWith(MARK), windows > plain ? "\r\n" : "\n");
  }

  /** The text alone, its lines ended by {@code \n}. */
  static String strip(String raw) {
    String body = raw.startsWith(MARK) ? raw.substring(MARK.length()) : raw;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The text as it goes into the file. */
  String dress(String text) {
    String lines = lineBreak.equals("\n") ? text : text.replace("\n", lineBreak);
    return byteOrderMark ? MARK + lines : lines;
  }
}
