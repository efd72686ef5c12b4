package dev.slipway.config;

import java.util.OptionalInt;

/** How many. */
public record CountRange(int least, OptionalInt most) {
  public boolean isRange() {
    return most.isEmpty() || most.getAsInt() != least;
  }

  public boolean isExactly(int count) {
    return !isRange() && least == count;
  }
}
