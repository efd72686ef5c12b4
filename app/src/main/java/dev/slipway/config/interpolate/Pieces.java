package dev.slipway.config.interpolate;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart. A doubled dollar sign is one dollar sign that starts nothing. */
final class Pieces {
  private Pieces() {}

  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    int dollar = text.indexOf('$');
    while (dollar >= 0) {
      int next;
      if (text.startsWith("$$", dollar)) {
        pieces.add(new Piece.Literal(text.substring(done, dollar + 1)));
        next = dollar + 2;
        done = next;
      } else if (text.startsWith("${{", dollar)) {
        pieces.add(new Piece.Literal(text.substring(done, dollar)));
        int close = text.indexOf("}}", dollar + 3);
        if (close < 0) {
          pieces.add(new Piece.Unclosed(dollar, text.substring(dollar)));
          return pieces;
        }
        next = close + 2;
        done = next;
        String name = text.substring(dollar + 3, close).strip();
        pieces.add(new Piece.Pattern(new Reference(name, dollar, next)));
      } else {
        next = dollar + 1;
      }
      dollar = text.indexOf('$', next);
    }
    pieces.add(new Piece.Literal(text.substring(done)));
    return pieces;
  }
}
