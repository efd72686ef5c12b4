package dev.slipway.store;

import java.util.List;

/**
 * Some lines of a log, in order.
 *
 * @param lines the lines
 * @param next the position behind the last of them, to read on from
 */
public record LogChunk(List<LogLine> lines, long next) {
  public LogChunk {
    lines = List.copyOf(lines);
  }
}
