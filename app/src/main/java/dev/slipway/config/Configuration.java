package dev.slipway.config;

/** What a file of the language describes. */
public sealed interface Configuration
    permits RunConfiguration, Fleet, Volume, Gateway, Preset, Profiles {

  ConfigurationType type();
}
