package dev.slipway.config;

import java.util.List;

/** The file {@code profiles.yml}: names are unique, and one profile at most is the default. */
public record Profiles(List<NamedProfile> profiles) implements Configuration {
  public Profiles {
    profiles = List.copyOf(profiles);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.PROFILES;
  }
}
