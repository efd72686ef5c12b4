package dev.slipway.config.schema;

import dev.slipway.config.BackendOptions;
import java.util.List;
import java.util.Optional;

/** The clouds that dstack knows, by name. */
final class Backends {
  static final ValueType<String> ONE = new BackendType();
  static final ValueType<List<String>> LIST = ListType.of("a list of clouds", ONE);

  private static final Field<String> TYPE =
      Field.later(
              "type",
              Types.choice(List.of("vastai"), "vastai", "Vast.ai, the only one that has any."),
              "type: vastai",
              "The cloud that these settings are for.")
          .mustBeGiven();
  private static final Field<String> OFFER_ORDER =
      Field.later(
          "offer_order", Types.TEXT, "offer_order: price", "In which order offers are tried.");
  private static final Field<Double> MIN_RELIABILITY =
      Field.later(
          "min_reliability",
          DecimalType.between("a number from 0 to 1", 0, 1),
          "min_reliability: 0.95",
          "The lowest reliability of a machine, from 0 to 1.");
  private static final Field<Double> MIN_SCORE =
      Field.later(
          "min_score",
          DecimalType.between("a number, 0 or more", 0, Double.MAX_VALUE),
          "min_score: 100",
          "The lowest score.");

  static final ValueType<List<BackendOptions>> OPTIONS =
      new ListType<>(
          "a list of clouds with their settings",
          new GroupType<>(
              "a group of fields such as \"type: vastai\"",
              List.of(TYPE, OFFER_ORDER, MIN_RELIABILITY, MIN_SCORE),
              values ->
                  new BackendOptions(
                      values.get(TYPE).orElseThrow(),
                      values.get(OFFER_ORDER),
                      values.get(MIN_RELIABILITY),
                      values.get(MIN_SCORE))),
          List.of(
              new ListType.Unique<>(
                  "duplicate-backend",
                  "The cloud",
                  options -> Optional.of(options.backend()),
                  "type")));

  private Backends() {}
}
