package dev.slipway.config.schema;

/** How a sentence names the value it is about: {@code "ports"}, or {@code item 2 of "ports"}. */
public record Label(String text) {

  static Label field(String name) {
    return new Label('"' + name + '"');
  }

  Label item(int index) {
    return new Label("item " + (index + 1) + " of " + text);
  }

  Label inside(String name) {
    return new Label('"' + name + "\" of " + text);
  }

  /** For the start of a sentence. */
  String capital() {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
