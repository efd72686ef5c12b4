package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places of a text, which stay the same values' when a list changes. */
final class Remembered {
  private static final int NO_ITEM = -1;

  private final Set<Place> places = new HashSet<>();

  void add(Place place) {
    places.add(place);
  }

  void remove(Place place) {
    places.remove(place);
  }

  boolean contains(Place place) {
    return places.contains(place);
  }

  void removeIf(Predicate<Place> condition) {
    places.removeIf(condition);
  }

  Set<Place> all() {
    return Set.copyOf(places);
  }

  boolean anyIn(Place around) {
    return places.stream().anyMatch(place -> !place.equals(around) && place.isIn(around));
  }

  /** A value was taken out of the text; behind an item the others of its list move up. */
  void gone(Place place) {
    places.removeIf(one -> one.isIn(place));
    if (!place.isRoot() && place.last() instanceof Place.Step.Item(int index)) {
      renumber(place.parent(), at -> at > index ? at - 1 : at);
    }
  }

  /** An item of a list was moved. */
  void moved(Place list, int from, int to) {
    renumber(
        list,
        at -> {
          if (at == from) return to;
          if (from < at && at <= to) return at - 1;
          return to <= at && at < from ? at + 1 : at;
        });
  }

  private void renumber(Place list, IntUnaryOperator number) {
    Set<Place> now =
        places.stream().map(place -> renumbered(place, list, number)).collect(Collectors.toSet());
    places.clear();
    places.addAll(now);
  }

  private static Place renumbered(Place place, Place list, IntUnaryOperator number) {
    int depth = list.depth();
    int index = index(place, list);
    if (index == NO_ITEM) return place;
    List<Place.Step> inside = place.steps().subList(depth + 1, place.depth());
    Place item = list.item(number.applyAsInt(index));
    return new Place(Stream.concat(item.steps().stream(), inside.stream()).toList());
  }

  private static int index(Place place, Place list) {
    boolean inside = place.depth() > list.depth() && place.isIn(list);
    return inside && place.steps().get(list.depth()) instanceof Place.Step.Item(int index)
        ? index
        : NO_ITEM;
  }
}
