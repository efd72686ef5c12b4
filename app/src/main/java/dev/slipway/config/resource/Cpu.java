package dev.slipway.config.resource;

import java.util.Optional;

/** How many processor cores, and of which kind. */
public record Cpu(Optional<CpuArchitecture> architecture, Range<Integer> count) {
  /** The count that holds if none is given. */
  public static final Range<Integer> DEFAULT_COUNT = Range.atLeast(2);

  /** As written in a file: {@code 4..8} or {@code arm:8..}. */
  @Override
  public String toString() {
    return architecture.map(kind -> kind.word() + ":").orElse("") + count;
  }
}
