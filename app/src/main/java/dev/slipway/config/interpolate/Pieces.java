package dev.slipway.config.interpolate;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart. A doubled dollar sign is one dollar sign that starts nothing. */
final class Pieces {
  private static final String OPEN = "${{";
  private static final String CLOSE = "}}";

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int done;

  private Pieces(String text) {
    this.text = text;
  }

  static List<Piece> of(String text) {
    return new Pieces(text).split();
  }

  private List<Piece> split() {
    int dollar = text.indexOf('$');
    while (dollar >= 0) {
      dollar = text.indexOf('$', from(dollar));
    }
    literal(text.length());
    return pieces;
  }

  /** Takes what starts at a dollar sign; returns where to look on. */
  private int from(int dollar) {
    if (text.startsWith("$$", dollar)) {
      literal(dollar + 1);
      done = dollar + 2;
    } else if (text.startsWith(OPEN, dollar)) {
      literal(dollar);
      done = reference(dollar);
    } else {
      return dollar + 1;
    }
    return done;
  }

  private int reference(int start) {
    int nameStart = start + OPEN.length();
    int close = text.indexOf(CLOSE, nameStart);
    if (close < 0) {
      pieces.add(new Piece.Unclosed(start, text.substring(start)));
      return text.length();
    }
    int end = close + CLOSE.length();
    String name = text.substring(nameStart, close).strip();
    pieces.add(new Piece.Pattern(new Reference(name, start, end)));
    return end;
  }

  private void literal(int end) {
    if (end > done) pieces.add(new Piece.Literal(text.substring(done, end)));
  }
}
