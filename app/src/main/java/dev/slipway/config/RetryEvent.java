package dev.slipway.config;

/** What may end an attempt of a run so that it is tried again. */
public enum RetryEvent {
  NO_CAPACITY("no-capacity"),
  INTERRUPTION("interruption"),
  ERROR("error");

  private final String word;

  RetryEvent(String word) {
    this.word = word;
  }

  /** As written in a file. */
  public String word() {
    return word;
  }
}
