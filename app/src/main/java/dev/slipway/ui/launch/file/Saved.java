package dev.slipway.ui.launch.file;

/**
 * What writing a file gave.
 *
 * @param form how the text lies in it now
 * @param stamp what tells whether somebody else changes it later
 */
public record Saved(TextForm form, Stamp stamp) {}
