package dev.slipway.config.interpolate;

import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where parts of a text stand in the file. Quotes, escapes and indentation shift them, so the
 * dollar signs are counted; if even these differ, it is the whole value.
 */
final class DollarPlaces {
  private final Source source;
  private final Node.Scalar scalar;
  private final String written;
  private final int[] inText;
  private final int[] inFile;

  DollarPlaces(Source source, Node.Scalar scalar) {
    this.source = source;
    this.scalar = scalar;
    this.written = source.text().substring(scalar.span().start(), scalar.span().end());
    this.inText = dollars(scalar.text());
    this.inFile = scalar.faithful() ? inText : dollars(written);
  }

  /** The part starts with a dollar sign. */
  Span span(int start, int end) {
    Span whole = scalar.span();
    int which = Arrays.binarySearch(inText, start);
    if (which < 0 || inText.length != inFile.length) return whole;
    int from = inFile[which];
    boolean same = written.regionMatches(from, scalar.text(), start, end - start);
    return same ? source.span(whole.start() + from, whole.start() + from + end - start) : whole;
  }

  private static int[] dollars(String text) {
    return IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '$').toArray();
  }
}
