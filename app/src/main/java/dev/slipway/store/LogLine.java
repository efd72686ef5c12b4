package dev.slipway.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of a run's log.
 *
 * @param time when it was written; nothing when nobody was watching and nobody can tell
 * @param stream where it came from
 * @param overwritten whether it ended with a bare carriage return, so that the next line takes its
 *     place (progress bars)
 * @param text the line without its end, escape sequences included
 */
public record LogLine(Optional<Instant> time, LogStream stream, boolean overwritten, String text) {}
