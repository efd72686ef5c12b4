package dev.slipway.config.language;

/**
 * Lines that can be folded away under the first of them.
 *
 * @param first the line that stays, counted from 0
 * @param last the last line that goes away; greater than {@code first}
 */
public record Fold(int first, int last) {}
