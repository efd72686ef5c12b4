package dev.slipway.ui.launch;

/**
 * Something that can be done about what is told.
 *
 * @param words the button, named after what it does
 */
record Way(String words, Runnable action) {}
