package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import dev.slipway.config.sketch.Style;
import java.util.List;
import java.util.Optional;

/** What may be written in brackets or braces. */
final class FlowSpots {
  private final Sketch sketch;
  private final int offset;
  private final Branch owner;
  private final Row row;

  private FlowSpots(Sketch sketch, int offset, Branch owner) {
    this.sketch = sketch;
    this.offset = offset;
    this.owner = owner;
    this.row = Row.at(sketch.text(), offset);
  }

  static List<Spot> at(Sketch sketch, int offset, Branch owner) {
    var spots = new FlowSpots(sketch, offset, owner);
    return owner.value().style() == Style.MAP ? spots.ofMap() : spots.ofList();
  }

  private List<Spot> ofMap() {
    Optional<Branch> field = current();
    if (field.isEmpty()) return List.of(key(offset, offset, false));
    Branch one = field.get();
    if (offset <= one.nameEnd()) return List.of(key(one.start(), one.nameEnd(), hasColon(one)));
    if (!hasColon(one)) return List.of();
    int from = one.value().isNone() ? offset : Math.min(one.value().start(), offset);
    return List.of(value(Spot.Role.VALUE, one, from));
  }

  private List<Spot> ofList() {
    Optional<Branch> item = current();
    int from = item.map(Branch::start).orElse(offset);
    return List.of(value(Spot.Role.ITEM, owner, from));
  }

  /** The entry that the place is in: no comma stands between. */
  private Optional<Branch> current() {
    List<Branch> children = owner.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      Branch child = children.get(i);
      if (child.start() > offset) continue;
      boolean left = sketch.text().substring(Math.min(child.end(), offset), offset).contains(",");
      return left ? Optional.empty() : Optional.of(child);
    }
    return Optional.empty();
  }

  private boolean hasColon(Branch field) {
    String text = sketch.text();
    int at = field.nameEnd();
    while (at < text.length() && text.charAt(at) == ' ') at++;
    return at < text.length() && text.charAt(at) == ':';
  }

  private Spot key(int from, int to, boolean named) {
    String typed = sketch.text().substring(from, offset);
    return new Spot(Spot.Role.KEY, owner, typed, from, to, "", 0, true, named);
  }

  private Spot value(Spot.Role role, Branch branch, int from) {
    String typed = sketch.text().substring(from, offset);
    return Spot.value(role, branch, typed, from, Words.end(row, typed), true);
  }
}
