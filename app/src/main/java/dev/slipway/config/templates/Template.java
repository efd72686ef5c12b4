package dev.slipway.config.templates;

/**
 * A configuration to start from.
 *
 * @param id short and stable; also a good name for a file: {@code id.dstack.yml}
 * @param title what the gallery shows
 * @param summary one sentence on what it gives
 * @param text the configuration, valid without any problem that is an error
 */
public record Template(String id, String title, String summary, String text) {}
