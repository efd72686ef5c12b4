package dev.slipway.config.schema;

/** The version of dstack in which a field appeared. */
public enum Version {
  V0_10_7("0.10.7"),
  LATER("after 0.10.7");

  private final String words;

  Version(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** {@code In dstack since 0.10.7.} */
  public String sentence() {
    return this == V0_10_7 ? "In dstack since " + words + "." : "In dstack " + words + ".";
  }
}
