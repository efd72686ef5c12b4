package dev.slipway.machine;

import java.time.Duration;

/**
 * How a machine's clock goes.
 *
 * @param ahead how far it is ahead of this computer's, to a second or so; negative when behind
 * @param kept whether something keeps it right
 */
public record MachineClock(Duration ahead, boolean kept) {}
