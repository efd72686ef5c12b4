package dev.slipway.ui.logs;

/**
 * A stretch of text in one style.
 *
 * @param start its first character
 * @param end behind its last
 */
record AnsiSpan(int start, int end, AnsiStyle style) {}
