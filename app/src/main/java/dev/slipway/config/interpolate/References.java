package dev.slipway.config.interpolate;

import dev.slipway.config.Findings;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;

/** Checks the references in all texts of a document. */
public final class References {
  private final Source source;
  private final Findings findings;

  public References(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  public void check(Node node) {
    switch (node) {
      case Node.Scalar scalar -> checkText(scalar);
      case Node.Sequence sequence -> sequence.items().forEach(this::check);
      case Node.Mapping mapping -> mapping.entries().forEach(entry -> check(entry.value()));
    }
  }

  private void checkText(Node.Scalar scalar) {
    if (!scalar.text().contains("${{")) return;
    for (Piece piece : Pieces.of(scalar.text())) {
      switch (piece) {
        case Piece.Literal _ -> {}
        case Piece.Unclosed unclosed ->
            findings.error(
                "reference-open",
                span(scalar, unclosed.start(), unclosed.start() + 3),
                "The reference that starts here is never closed. Write }} behind its name. If it"
                    + " is meant as text, write $$ for the dollar sign.");
        case Piece.Pattern(Reference reference) -> judge(scalar, reference);
      }
    }
  }

  private void judge(Node.Scalar scalar, Reference reference) {
    Span span = span(scalar, reference.start(), reference.end());
    switch (Names.judge(reference.name())) {
      case Names.Known _ -> {}
      case Names.NotYet _ ->
          findings.warning(
              "reference-not-acted-on",
              span,
              reference.name()
                  + " is understood, but Slipway does not act on it yet: the reference stays in the"
                  + " text.");
      case Names.Wrong(String code, String sentence) -> findings.error(code, span, sentence);
    }
  }

  /**
   * Where a part of a text stands in the file. Quotes, escapes and indentation shift it, so the
   * dollar signs are counted; if even these differ, it is the whole value.
   */
  private Span span(Node.Scalar scalar, int start, int end) {
    Span whole = scalar.span();
    if (scalar.faithful()) return source.span(whole.start() + start, whole.start() + end);
    String written = source.text().substring(whole.start(), whole.end());
    int from = sameDollar(written, scalar.text(), start);
    if (from < 0 || !written.startsWith(scalar.text().substring(start, end), from)) return whole;
    return source.span(whole.start() + from, whole.start() + from + end - start);
  }

  private static int sameDollar(String written, String text, int dollar) {
    if (dollars(written) != dollars(text)) return -1;
    long before = dollars(text.substring(0, dollar));
    int place = written.indexOf('$');
    for (long i = 0; i < before; i++) place = written.indexOf('$', place + 1);
    return place;
  }

  private static long dollars(String text) {
    return text.chars().filter(unit -> unit == '$').count();
  }
}
