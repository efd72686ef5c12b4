package dev.slipway.config.interpolate;

import java.util.List;

/** References in one text. */
public final class Interpolation {
  private Interpolation() {}

  /** All closed references, in order, whether their names make sense or not. */
  public static List<Reference> references(String text) {
    return Pieces.of(text).stream()
        .filter(Piece.Pattern.class::isInstance)
        .map(piece -> ((Piece.Pattern) piece).reference())
        .toList();
  }

  /**
   * The text with the references' values in place, and {@code $$} as {@code $}. References that
   * only a later version acts on, and what is not closed, stay as they are.
   */
  public static String resolve(String text, Resolver resolver) {
    if (text.indexOf('$') < 0) return text;
    var resolved = new StringBuilder();
    for (Piece piece : Pieces.of(text)) {
      resolved.append(
          switch (piece) {
            case Piece.Literal(String literal) -> literal;
            case Piece.Unclosed(int _, String rest) -> rest;
            case Piece.Pattern(Reference reference) -> value(text, reference, resolver);
          });
    }
    return resolved.toString();
  }

  /** The text that resolves to exactly this one. */
  public static String escape(String text) {
    return text.replace("$", "$$");
  }

  private static String value(String text, Reference reference, Resolver resolver) {
    if (Names.isLater(reference.name())) {
      return text.substring(reference.start(), reference.end());
    }
    return resolver.value(reference).orElse("");
  }
}
