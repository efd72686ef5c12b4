package dev.slipway.ui.form;

import dev.slipway.config.Problem;
import dev.slipway.config.edit.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problems of a text by the fields that they stand in. */
record FieldProblems(Map<Place, List<Problem>> byPlace) {
  /** What a field's own mark says already. */
  private static final Set<String> SAID_OTHERWISE = Set.of("not-acted-on", "no-effect");

  static final FieldProblems NONE = new FieldProblems(Map.of());

  FieldProblems {
    byPlace = Map.copyOf(byPlace);
  }

  /** Those of no field, and those of the type, are the root's. */
  static FieldProblems of(Form form, List<Problem> problems) {
    Map<Place, List<Problem>> byPlace = new HashMap<>();
    for (Problem problem : problems) {
      if (SAID_OTHERWISE.contains(problem.code())) continue;
      Place place = form.at(problem.span().start()).map(FormField::place).orElse(Place.ROOT);
      byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(problem);
    }
    return new FieldProblems(byPlace);
  }

  List<Problem> at(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }
}
