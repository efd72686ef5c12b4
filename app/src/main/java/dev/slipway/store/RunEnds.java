package dev.slipway.store;

import tools.jackson.databind.json.JsonMapper;

/** How a run ends, as it is kept in a column. */
final class RunEnds {
  private static final JsonMapper JSON = new JsonMapper();

  private RunEnds() {}

  static String text(RunEnd end) {
    return JSON.writeValueAsString(end);
  }

  static RunEnd parse(String text) {
    return JSON.readValue(text, RunEnd.class);
  }
}
