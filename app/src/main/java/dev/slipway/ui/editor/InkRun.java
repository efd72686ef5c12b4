package dev.slipway.ui.editor;

/**
 * A stretch of one line in one ink.
 *
 * @param length in {@code char}s, more than 0
 */
record InkRun(int length, Ink ink) {}
