package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;

/**
 * Something that may be written at a place.
 *
 * @param branch for a key and an item what it stands in, for a value what it belongs to
 * @param typed what stands before the place already
 * @param from where the text begins that is replaced
 * @param to behind the replaced text
 * @param lead what is written first, such as the space before a line
 * @param column how far in a key stands
 * @param flow whether in brackets or braces
 * @param named whether a key's colon is there already
 */
record Spot(
    Role role,
    Branch branch,
    String typed,
    int from,
    int to,
    String lead,
    int column,
    boolean flow,
    boolean named) {

  enum Role {
    KEY,
    VALUE,
    ITEM,
    REFERENCE
  }

  /** Whether quotes were opened before the place. */
  boolean quoted() {
    return typed.startsWith("\"") || typed.startsWith("'");
  }

  /** What was typed, without the quote. */
  String word() {
    return quoted() ? typed.substring(1) : typed;
  }

  static Spot reference(Branch branch, String typed, int from, int to) {
    return new Spot(Role.REFERENCE, branch, typed, from, to, "", 0, false, false);
  }

  static Spot value(Role role, Branch branch, String typed, int from, int to, boolean flow) {
    return new Spot(role, branch, typed, from, to, "", 0, flow, false);
  }
}
