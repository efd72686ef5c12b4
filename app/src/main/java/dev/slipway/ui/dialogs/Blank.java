package dev.slipway.ui.dialogs;

/**
 * One thing that a person is asked to type.
 *
 * @param label what it is: "Password"
 * @param hidden whether what is typed must not be seen
 */
public record Blank(String label, boolean hidden) {}
