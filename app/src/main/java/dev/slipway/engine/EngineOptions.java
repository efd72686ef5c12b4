package dev.slipway.engine;

import java.util.Map;

/**
 * What the user's environment says about the engine.
 *
 * @param containerEngine the container engine's program: a name, a path, {@code none}, or empty for
 *     whichever is there
 * @param defaultImage the image of configurations that name none; empty for an official Python
 *     image
 * @param environment the variables that configurations may take over by naming them
 */
public record EngineOptions(
    String containerEngine, String defaultImage, Map<String, String> environment) {
  private static final String NEWEST_PYTHON = "3.12";

  public EngineOptions {
    environment = Map.copyOf(environment);
  }

  /** Reads {@code SLIPWAY_CONTAINER_ENGINE} and {@code SLIPWAY_DEFAULT_IMAGE}. */
  public static EngineOptions from(Map<String, String> environment) {
    return new EngineOptions(
        environment.getOrDefault("SLIPWAY_CONTAINER_ENGINE", ""),
        environment.getOrDefault("SLIPWAY_DEFAULT_IMAGE", ""),
        environment);
  }

  /** The image for a configuration that names none, but maybe a version of Python. */
  public String imageFor(String python) {
    if (!defaultImage.isBlank()) return defaultImage;
    return "python:" + (python.isBlank() ? NEWEST_PYTHON : python);
  }

  /** The container engine of a place: what the user's environment says is of this computer only. */
  String containerEngineOn(Place place) {
    return place instanceof Place.Here ? containerEngine : "";
  }
}
