package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import dev.slipway.config.sketch.Style;
import dev.slipway.config.sketch.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be written in a line that stands in no brackets. */
final class BlockSpots {
  private static final int STEP = 2;
  private static final Pattern NAME = Pattern.compile("[\\w.-]*");

  private final Sketch sketch;
  private final Row row;
  private final List<Spot> found = new ArrayList<>();

  BlockSpots(Sketch sketch, Row row) {
    this.sketch = sketch;
    this.row = row;
  }

  List<Spot> find() {
    Optional<Branch> field = fieldOfRow();
    if (field.isPresent()) ofField(field.get());
    else if (row.hasDash()) ofItem();
    else ofWord();
    return found;
  }

  private Optional<Branch> fieldOfRow() {
    Branch last = sketch.lastBefore(row.start() + row.line().length() + 1);
    while (last.inFlow()) last = last.parent().orElse(sketch.root());
    return last.isField() && last.start() >= row.start() ? Optional.of(last) : Optional.empty();
  }

  private void ofField(Branch field) {
    int colon = sketch.text().indexOf(':', field.nameEnd());
    if (row.offset() <= field.nameEnd()) {
      if (row.offset() < field.start()) return;
      Branch group = field.parent().orElse(sketch.root());
      key(group, field.start(), field.nameEnd(), true);
    } else if (row.offset() > colon + 1 && !isBarLine(field.value())) {
      Value value = field.value();
      int from = value.isNone() ? row.offset() : Math.min(value.start(), row.offset());
      value(Spot.Role.VALUE, field, from);
    }
  }

  private static boolean isBarLine(Value value) {
    return value.style() == Style.BLOCK;
  }

  private void ofItem() {
    int content = row.contentStart();
    if (row.offset() < content) return;
    Branch item = sketch.lastBefore(row.offset());
    while (!item.isRoot() && (!item.isItem() || item.inFlow())) {
      item = item.parent().orElse(sketch.root());
    }
    if (item.isRoot() || isBarLine(item.value())) return;
    Branch list = item.parent().orElse(sketch.root());
    value(Spot.Role.ITEM, list, content);
    if (NAME.matcher(row.word()).matches()) key(item, content, wordEnd(), false);
    boolean another = row.word().isEmpty() && row.after().isBlank() && list.children().size() > 1;
    if (another) further(list, false);
  }

  private void ofWord() {
    boolean isName = NAME.matcher(row.word()).matches();
    Branch group = groupAt(row.column());
    if (goesOnWithText(group)) return;
    if (isName) key(group, row.contentOrPlace(), wordEnd(), false);
    if (group.isRoot()) return;
    newItem(group);
    if (group.value().isNone() && !hasChildrenBefore(group)) {
      value(Spot.Role.VALUE, group, row.contentOrPlace());
    }
    if (isName && row.after().isBlank()) further(group, true);
  }

  /** What a line this far in belongs to. */
  private Branch groupAt(int column) {
    Branch one = sketch.lastBefore(row.start());
    while (one.inFlow() || (!one.isRoot() && one.column() >= column)) {
      one = one.parent().orElse(sketch.root());
    }
    return one;
  }

  private boolean goesOnWithText(Branch group) {
    return !group.isRoot() && group.value().isText() && group.value().start() < row.start();
  }

  /** The groups around, for a line that was left too far in. */
  private void further(Branch inner, boolean own) {
    if (own && !hasChildrenBefore(inner)) return;
    Branch one = inner;
    while (!one.isRoot() && !hasChildrenBehind(one)) {
      one = one.parent().orElse(sketch.root());
      newItem(one);
      int column = childColumn(one);
      boolean list = one.children().stream().anyMatch(Branch::isItem);
      if (!list) {
        String lead = " ".repeat(column);
        found.add(
            new Spot(
                Spot.Role.KEY,
                one,
                row.word(),
                row.start(),
                row.offset(),
                lead,
                column,
                false,
                false));
      }
    }
  }

  /** Another item, if this is a list; whether it is one is known by the schema. */
  private void newItem(Branch group) {
    boolean fields = group.children().stream().anyMatch(Branch::isField);
    if (group.isRoot() || fields || !group.value().isNone()) return;
    int column = childColumn(group);
    found.add(
        new Spot(
            Spot.Role.ITEM,
            group,
            row.word(),
            row.start(),
            row.offset(),
            " ".repeat(column) + "- ",
            column + STEP,
            false,
            false));
  }

  private int childColumn(Branch group) {
    return group.children().stream()
        .filter(child -> child.start() < row.start())
        .findFirst()
        .map(Branch::column)
        .orElse(group.isRoot() ? 0 : Math.max(group.column() + STEP, row.column()));
  }

  private boolean hasChildrenBefore(Branch group) {
    return !group.children().isEmpty() && group.children().getFirst().start() < row.start();
  }

  private boolean hasChildrenBehind(Branch group) {
    return !group.children().isEmpty() && group.children().getLast().start() > row.offset();
  }

  private int wordEnd() {
    String after = row.after();
    int end = 0;
    while (end < after.length() && NAME.matcher(after.substring(end, end + 1)).matches()) end++;
    return row.offset() + end;
  }

  private void key(Branch group, int from, int to, boolean named) {
    String typed = sketch.text().substring(from, row.offset());
    int column = from - row.start();
    found.add(new Spot(Spot.Role.KEY, group, typed, from, to, "", column, false, named));
  }

  private void value(Spot.Role role, Branch branch, int from) {
    String typed = sketch.text().substring(from, row.offset());
    found.add(Spot.value(role, branch, typed, from, Words.end(row, typed), false));
  }
}
