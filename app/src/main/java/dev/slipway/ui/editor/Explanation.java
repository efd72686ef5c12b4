package dev.slipway.ui.editor;

/**
 * What a word in a configuration means.
 *
 * @param start where the word begins
 * @param end where it ends
 * @param title the word, and what kind of thing it takes
 * @param text what it is for, as sentences
 * @param example how it is written; may be empty
 */
public record Explanation(int start, int end, String title, String text, String example) {}
