package dev.slipway.engine;

import java.util.Locale;

/** The steps that bring a run up, in their order. */
enum StepKind {
  CHECK("Configuration"),
  MACHINE("Machine"),
  FILES("Files"),
  IMAGE("Image"),
  START("Start"),
  PORTS("Ports"),
  READY("Application"),
  PUBLISH("Address");

  private final String title;

  StepKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
