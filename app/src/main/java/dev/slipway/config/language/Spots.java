package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import dev.slipway.config.sketch.Style;
import dev.slipway.config.sketch.Value;
import java.util.List;
import java.util.Optional;

/** Finds out what may be written at a place: a key, a value, an item or a reference. */
final class Spots {
  private final Sketch sketch;
  private final Row row;

  private Spots(Sketch sketch, int offset) {
    this.sketch = sketch;
    this.row = Row.at(sketch.text(), offset);
  }

  /** The likeliest first; none in comments and free text. */
  static List<Spot> at(Sketch sketch, int offset) {
    return new Spots(sketch, offset).find();
  }

  private List<Spot> find() {
    Branch near = sketch.at(row.offset());
    if (inComment()) return List.of();
    Optional<Spot> reference = reference();
    if (reference.isPresent()) return List.of(reference.get());
    if (inLines()) return List.of();
    Optional<Branch> brackets = brackets(near);
    if (brackets.isPresent()) return FlowSpots.at(sketch, row.offset(), brackets.get());
    return new BlockSpots(sketch, row).find();
  }

  private boolean inComment() {
    String before = row.before();
    for (int i = before.indexOf('#'); i >= 0; i = before.indexOf('#', i + 1)) {
      boolean sign = i == 0 || Character.isWhitespace(before.charAt(i - 1));
      if (sign && !isText(row.start() + i)) return true;
    }
    return false;
  }

  /** Whether the sign at this offset is part of a text. */
  private boolean isText(int offset) {
    Value value = sketch.at(offset).value();
    boolean able = value.style() == Style.QUOTED || value.style() == Style.BLOCK;
    return able && value.start() < offset && offset < value.end();
  }

  private Optional<Spot> reference() {
    String before = row.before();
    int open = before.lastIndexOf("${{");
    if (open < 0 || before.indexOf("}}", open) >= 0) return Optional.empty();
    int from = open + 3;
    while (from < before.length() && before.charAt(from) == ' ') from++;
    Branch branch = sketch.lastBefore(row.offset());
    String after = row.after();
    int end = 0;
    while (end < after.length() && isNamePart(after.charAt(end))) end++;
    return Optional.of(
        Spot.reference(branch, before.substring(from), row.start() + from, row.offset() + end));
  }

  private static boolean isNamePart(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '_' || unit == '.';
  }

  /** In the lines under a bar, or about to write another of them. */
  private boolean inLines() {
    Branch last = sketch.lastBefore(row.offset());
    Value value = last.value();
    if (value.style() != Style.BLOCK || row.offset() <= value.start()) return false;
    boolean goesOn = row.word().isEmpty() && row.column() > last.column();
    return row.offset() <= value.end() || goesOn;
  }

  /** The innermost brackets or braces around the place. */
  private Optional<Branch> brackets(Branch near) {
    for (Branch one = near; !one.isRoot(); one = one.parent().orElse(sketch.root())) {
      if (isInside(one.value())) return Optional.of(one);
    }
    return Optional.of(sketch.root()).filter(root -> isInside(root.value()));
  }

  private boolean isInside(Value value) {
    if (!value.isFlow() || row.offset() <= value.start()) return false;
    return value.closed() ? row.offset() < value.end() : row.offset() <= value.end();
  }
}
