package dev.slipway.engine;

/** Where a run is to be: this computer, or a machine that the user added. */
public sealed interface Place {
  /** This computer. */
  record Here() implements Place {}

  /**
   * A machine over SSH.
   *
   * @param name what its user calls it
   */
  record Machine(String name) implements Place {}

  /** As people read it, and as it is stored with a run. */
  default String words() {
    return switch (this) {
      case Here() -> HERE;
      case Machine(String name) -> name;
    };
  }

  /** What this computer is called; no machine can be called that, because of the space. */
  String HERE = "This computer";

  /** The place that {@link #words} speaks of. */
  static Place of(String words) {
    return words.equals(HERE) ? new Here() : new Machine(words);
  }
}
