package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import dev.slipway.config.edit.Value;
import java.util.ArrayList;
import java.util.List;

/** Changes of names with values, as a list or as a group. */
record PairChange(Place place, boolean asList) {

  Changes.Change add(int index, Pair pair) {
    return edits ->
        asList
            ? edits.insert(place, index, new Value.Text(pair.written()))
            : edits.set(place.key(pair.name()), value(pair));
  }

  List<Changes.Change> replace(int index, Pair before, Pair now) {
    if (asList)
      return List.of(edits -> edits.set(place.item(index), new Value.Text(now.written())));
    List<Changes.Change> changes = new ArrayList<>();
    if (!before.name().equals(now.name())) {
      changes.add(edits -> edits.rename(place.key(before.name()), now.name()));
    }
    if (!before.value().equals(now.value())) {
      changes.add(edits -> edits.set(place.key(now.name()), value(now)));
    }
    return changes;
  }

  Changes.Change remove(int index, Pair pair) {
    return edits -> edits.remove(asList ? place.item(index) : place.key(pair.name()));
  }

  private static Value value(Pair pair) {
    return new Value.Text(pair.value().orElse(""));
  }
}
