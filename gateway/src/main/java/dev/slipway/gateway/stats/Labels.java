package dev.slipway.gateway.stats;

/** Labels of a sample, in the order in which they were added. */
record Labels(String text) {
  static final Labels NONE = new Labels("");

  Labels and(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return new Labels(text + (text.isEmpty() ? "" : ",") + name + "=\"" + escaped + "\"");
  }
}
