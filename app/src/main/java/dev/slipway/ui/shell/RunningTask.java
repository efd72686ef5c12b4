package dev.slipway.ui.shell;

import java.time.Instant;

/**
 * Work that goes on in the background.
 *
 * @param id grows with time
 * @param what it is, as a phrase
 * @param since when it began
 */
public record RunningTask(long id, String what, Instant since) {}
