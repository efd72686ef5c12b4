package dev.slipway.config.schema;

import dev.slipway.config.Router;
import java.util.List;

/** Programs that spread requests over replica groups. */
final class Routers {
  private static final Field<Router> KIND =
      Field.later(
              "type",
              Types.choice(
                  List.of(Router.values()),
                  "sglang",
                  "The router of SGLang.",
                  "dynamo",
                  "NVIDIA Dynamo."),
              "type: sglang",
              "Which program it is.")
          .mustBeGiven();

  static final GroupType<Router> TYPE =
      new GroupType<>(
          "the field \"type\"", List.of(KIND), values -> values.get(KIND).orElseThrow());

  private Routers() {}
}
