package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;

/** Which runs a reader wants to see. */
enum Scope {
  ACTIVE("Active"),
  FAILED("Failed"),
  ALL("All");

  private final String title;

  Scope(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean includes(RunRecord run) {
    return switch (this) {
      case ACTIVE -> run.active();
      case FAILED -> run.state() == RunState.FAILED;
      case ALL -> true;
    };
  }
}
