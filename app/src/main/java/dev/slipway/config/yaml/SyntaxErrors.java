package dev.slipway.config.yaml;

import java.util.Optional;

/** Says what the YAML parser found in words that help someone who does not know YAML's grammar. */
final class SyntaxErrors {
  private final Source source;
  private final TabMistakes tabs;
  private final InvisibleMistakes invisible;
  private final QuoteMistakes quotes;
  private final BracketMistakes brackets;
  private final BlockTextMistakes blockTexts;
  private final ValueMistakes values;
  private final ColonMistakes colons;
  private final IndentationMistakes indentation;

  SyntaxErrors(Patched patched) {
    source = patched.source();
    tabs = new TabMistakes(patched);
    invisible = new InvisibleMistakes(patched);
    quotes = new QuoteMistakes(patched);
    brackets = new BracketMistakes(patched);
    blockTexts = new BlockTextMistakes(patched);
    values = new ValueMistakes(patched);
    colons = new ColonMistakes(patched);
    indentation = new IndentationMistakes(patched);
  }

  Mistake explain(Failure failure) {
    return tabs.leading(failure.at())
        .or(() -> invisible.inFrame(failure.at()))
        .or(() -> invisible.inFrame(failure.began()))
        .orElseGet(() -> named(failure));
  }

  private Mistake named(Failure failure) {
    String context = failure.context();
    if (context.contains("quoted scalar")) return quotes.explain(failure);
    if (context.contains("flow ")) return brackets.explain(failure);
    if (context.contains("block scalar")) return blockTexts.explain(failure);
    boolean tag = context.contains("tag");
    boolean mark = context.contains("alias") || context.contains("anchor");
    int start = tag || mark ? failure.began() : failure.at();
    Optional<Mistake> behind = values.behindClosing(start);
    if (behind.isPresent()) return behind.get();
    if (mark) return values.alias(start);
    if (tag) return values.tag(start);
    return plain(failure);
  }

  private Mistake plain(Failure failure) {
    String problem = failure.problem();
    int at = failure.at();
    if (problem.contains("mapping values are not allowed")) return colon(at);
    if (problem.contains("sequence entries are not allowed")) return indentation.itemBehindKey(at);
    if (problem.contains("could not find expected ':'")) return noColon(failure.began());
    if (problem.contains("cannot start any token")) return sign(at);
    if (failure.context().contains("directive")) return sign(source.lineStart(at));
    boolean closing = at < source.text().length() && "]},".indexOf(source.text().charAt(at)) >= 0;
    if (closing) return values.sign(at);
    return blockTexts.tooShallow(at).orElseGet(() -> indentation.notInLine(at, failure.began()));
  }

  private Mistake noColon(int began) {
    return colons
        .space(began)
        .or(() -> blockTexts.tooShallow(began))
        .orElseGet(() -> colons.missing(began));
  }

  private Mistake colon(int at) {
    return values
        .secondColon(at)
        .or(() -> colons.space(Math.max(0, source.lineStart(at) - 1)))
        .or(() -> colons.missingAbove(at))
        .orElseGet(() -> indentation.tooDeep(at));
  }

  private Mistake sign(int at) {
    if (at >= source.text().length()) return indentation.notInLine(at, at);
    return source.text().startsWith("\t", at) ? tabs.inside(at) : values.sign(at);
  }
}
