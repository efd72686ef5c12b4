package dev.slipway.config.format;

/**
 * A group of fields or a list that is open.
 *
 * @param list whether it is a list
 * @param loose a list whose dashes stand below the key itself, so that nothing marks its end
 * @param before its column in the text before
 * @param column its column in the text in order
 */
record Block(boolean list, boolean loose, int before, int column) {}
