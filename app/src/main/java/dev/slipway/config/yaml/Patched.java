package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A text as it reads once mistakes in it are repaired. Offsets count in the repaired text; spans
 * and fixes that are given out point into the original.
 */
final class Patched {
  private final Source original;
  private final Source repaired;
  private final int[] origins;

  private Patched(Source original, Source repaired, int[] origins) {
    this.original = original;
    this.repaired = repaired;
    this.origins = origins;
  }

  /** Nothing repaired yet. */
  static Patched of(Source original) {
    return new Patched(original, original, new int[0]);
  }

  Source original() {
    return original;
  }

  Source source() {
    return repaired;
  }

  String text() {
    return repaired.text();
  }

  /** With edits of the repaired text made; they must not overlap, and count only inside of it. */
  Patched with(List<TextEdit> edits) {
    var text = new StringBuilder();
    int[] moved = new int[text().length() + added(edits) + 1];
    int from = 0;
    for (TextEdit edit : sorted(edits)) {
      copyOrigins(from, edit.start(), moved, text.length());
      text.append(text(), from, edit.start());
      int end = text.length() + edit.replacement().length();
      Arrays.fill(moved, text.length(), end, toOriginal(edit.start()));
      text.append(edit.replacement());
      from = edit.end();
    }
    copyOrigins(from, text().length() + 1, moved, text.length());
    text.append(text(), from, text().length());
    int[] kept = Arrays.copyOf(moved, text.length() + 1);
    return new Patched(original, new Source(text.toString()), kept);
  }

  private static int added(List<TextEdit> edits) {
    return edits.stream().mapToInt(edit -> edit.replacement().length()).sum();
  }

  private List<TextEdit> sorted(List<TextEdit> edits) {
    int end = text().length();
    return edits.stream()
        .filter(edit -> edit.end() <= end)
        .sorted(Comparator.comparingInt(TextEdit::start))
        .toList();
  }

  private void copyOrigins(int from, int to, int[] into, int at) {
    for (int i = from; i < to; i++) into[at + i - from] = toOriginal(i);
  }

  int toOriginal(int offset) {
    return origins.length == 0 ? offset : origins[Math.clamp(offset, 0, origins.length - 1)];
  }

  int fromOriginal(int offset) {
    if (origins.length == 0) return offset;
    int low = 0;
    int high = origins.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same edits, of the repaired text. */
  List<TextEdit> fromOriginal(List<TextEdit> edits) {
    return edits.stream()
        .map(
            edit ->
                new TextEdit(
                    fromOriginal(edit.start()), fromOriginal(edit.end()), edit.replacement()))
        .toList();
  }

  Span span(int start, int end) {
    return original.span(toOriginal(start), toOriginal(end));
  }

  /** An error, marked without spaces at its end. */
  Problem problem(String code, int start, int end, String message, List<Fix> fixes) {
    int last = Math.min(end, text().length());
    while (last > start + 1 && Character.isWhitespace(text().charAt(last - 1))) last--;
    List<Fix> moved = fixes.stream().map(this::toOriginal).toList();
    return new Problem(Severity.ERROR, code, message, span(start, Math.max(start, last)), moved);
  }

  private Fix toOriginal(Fix fix) {
    return new Fix(fix.title(), fix.certain(), fix.edits().stream().map(this::toOriginal).toList());
  }

  /** An insertion behind what repairs have added at the same place adds that too. */
  private TextEdit toOriginal(TextEdit edit) {
    int start = toOriginal(edit.start());
    int end = toOriginal(edit.end());
    if (edit.start() < edit.end()) return new TextEdit(start, end, edit.replacement());
    int from = edit.start();
    while (from > 0 && toOriginal(from - 1) == start) from--;
    return TextEdit.insert(start, text().substring(from, edit.start()) + edit.replacement());
  }

  /** A mistake that is repaired by its first fix. */
  Mistake mistake(String code, int start, int end, String message, Fix... fixes) {
    Problem problem = problem(code, start, end, message, List.of(fixes));
    List<TextEdit> repair = fixes.length == 0 ? List.of() : fixes[0].edits();
    return new Mistake(List.of(problem), start, repair);
  }
}
