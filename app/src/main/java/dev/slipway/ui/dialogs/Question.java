package dev.slipway.ui.dialogs;

/**
 * Something to be sure about before it is done.
 *
 * @param title the question: "Stop qwen?"
 * @param text what will happen, as sentences
 * @param action the button that does it, named after it: "Stop"
 * @param destructive whether something is lost by it
 */
public record Question(String title, String text, String action, boolean destructive) {}
