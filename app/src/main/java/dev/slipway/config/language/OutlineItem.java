package dev.slipway.config.language;

import java.util.List;

/**
 * A field or item as an outline shows it.
 *
 * @param name the field's name; for an item of a list a word or two of what it holds
 * @param detail its value if it is short, or nothing
 * @param start where its name or item begins, in {@code char}s
 * @param end behind the last character of all that belongs to it
 */
public record OutlineItem(
    String name, String detail, int start, int end, List<OutlineItem> children) {
  public OutlineItem {
    children = List.copyOf(children);
  }
}
