package dev.slipway.config;

import dev.slipway.config.resource.Resources;
import java.util.Optional;

/**
 * A profile of {@code profiles.yml}.
 *
 * @param isDefault whether it holds where none is chosen
 * @param project the project that dstack 0.10.7 used
 * @param resources what dstack 0.10.7 kept in profiles
 */
public record NamedProfile(
    String name,
    boolean isDefault,
    Optional<String> project,
    Optional<Resources> resources,
    Profile profile) {}
