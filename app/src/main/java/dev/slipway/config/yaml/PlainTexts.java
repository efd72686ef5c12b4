package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds texts without quotes that YAML reads otherwise than people do. */
final class PlainTexts {
  private static final Pattern CONTINUED_BY_ITEM = Pattern.compile("[\r\n][ \t]*- ");
  private static final Pattern ITEM_LINE = Pattern.compile("(?m)^[ \t]*(?=- )");
  private static final Pattern TYPOGRAPHIC =
      Pattern.compile(
          "[\u201C\u201D\u201E\u00AB]([^\u201C\u201D\u00AB\u00BB\\r\\n]*)[\u201C\u201D\u00BB]"
              + "|[\u2018\u2019\u201A]([^\u2018\u2019\\r\\n]*)[\u2018\u2019]");

  /** As YAML 1.1 has it, which dstack reads: 1:30 is 90. */
  private static final Pattern SIXTIES = Pattern.compile("[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])++");

  /** Nobody writes a number as long as this, and a pattern could not judge it. */
  private static final int LONGEST_NUMBER = 100;

  private final Source source;
  private final Findings findings;

  PlainTexts(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void check(String written, String value, Span span, @Nullable Frame parent) throws YamlError {
    if (!InvisibleMistakes.isAscii(value)) checkSigns(written, value, span);
    if (written.indexOf('-') >= 0 && CONTINUED_BY_ITEM.matcher(written).find()) {
      warnOfContinuation(written, span, parent);
    }
    boolean key = parent != null && parent.isMapping() && !parent.awaitsValue();
    boolean brief = written.length() <= LONGEST_NUMBER && written.indexOf(':') > 0;
    boolean sixties = brief && SIXTIES.matcher(written).matches();
    if (sixties && !key) warnOfSixties(written, span);
  }

  private void checkSigns(String written, String value, Span span) throws YamlError {
    Matcher typographic = TYPOGRAPHIC.matcher(written);
    if (typographic.matches()) throw typographic(typographic, span);
    if (!InvisibleMistakes.any(value)) return;
    InvisibleMistakes.fix(source, span).ifPresent(fix -> warnOfInvisible(fix));
  }

  private static YamlError typographic(Matcher quotes, Span span) {
    String inner = Optional.ofNullable(quotes.group(1)).orElseGet(() -> quotes.group(2));
    return new YamlError(
        YamlError.Then.REPAIR,
        "quote",
        span,
        "These quotes are part of the text, because YAML knows only \" and '. Use one of these.",
        Fix.certain("Use straight quotes", TextEdit.replace(span, Quoting.of(inner))));
  }

  private void warnOfContinuation(String written, Span span, @Nullable Frame parent) {
    findings.warning(
        "continued-text",
        span,
        "YAML reads this as one text, because its second line is indented deeper. Line up all"
            + " \"- \" if these are items of one list.",
        parent != null && !parent.isMapping() && !parent.isFlow()
            ? linedUp(written, span)
            : new Fix[0]);
  }

  private Fix[] linedUp(String written, Span span) {
    int lineStart = source.lineStart(span.start());
    String before = source.text().substring(lineStart, span.start()).stripTrailing();
    if (!before.endsWith("-")) return new Fix[0];
    String indent = " ".repeat(before.length() - 1);
    List<TextEdit> edits = new ArrayList<>();
    Matcher item = ITEM_LINE.matcher(written);
    while (item.find()) {
      int start = span.start() + item.start();
      if (item.start() > 0) edits.add(new TextEdit(start, span.start() + item.end(), indent));
    }
    return new Fix[] {Fix.certain("Line up the items", edits)};
  }

  private void warnOfSixties(String written, Span span) {
    findings.warning(
        "ambiguous-number",
        span,
        "dstack reads %s without quotes as one number to the base of 60. Put it in quotes so that it means the same everywhere."
            .formatted(written),
        Quoting.fix(source.text(), span.start(), span.end()));
  }

  private void warnOfInvisible(Fix fix) {
    Span place = source.span(fix.edits().getFirst().start(), fix.edits().getLast().end());
    int point = source.text().codePointAt(place.start());
    findings.warning(
        "invisible-character",
        place,
        "An invisible character stands here (U+%04X). It counts as a part of the text."
            .formatted(point),
        fix);
  }
}
