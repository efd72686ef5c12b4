package dev.slipway.config.schema;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells the colon of a drive from one that separates. */
final class LocalPaths {
  private LocalPaths() {}

  /** The parts between the colons; {@code C:\data} is one part. */
  static List<Part> split(Part part) {
    List<Part> parts = part.split(':');
    return PathType.hasDrive(part.text()) ? joined(parts, 2) : parts;
  }

  /** The parts, the first few of which are one. */
  static List<Part> joined(List<Part> parts, int first) {
    Part one = parts.getFirst().upTo(parts.get(first - 1));
    return Stream.concat(Stream.of(one), IntStream.range(first, parts.size()).mapToObj(parts::get))
        .toList();
  }
}
