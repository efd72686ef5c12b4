package dev.slipway.store;

/**
 * A line together with where its source stands behind it.
 *
 * @param line the line
 * @param source a word without spaces
 */
public record SourcedLine(LogLine line, String source) {}
