package dev.slipway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The fields that dev environments, tasks and services share.
 *
 * @param extras what surrounds the commands
 * @param profile where the run may be placed, and for how long
 */
public record Base(
    Optional<String> name,
    Optional<String> image,
    Optional<String> entrypoint,
    Optional<RegistryAuth> registryAuth,
    Optional<String> python,
    List<EnvVar> env,
    List<String> setup,
    RunExtras extras,
    Profile profile) {

  /** Nothing given. */
  public static final Base EMPTY =
      new Base(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          RunExtras.EMPTY,
          Profile.EMPTY);

  public Base {
    env = List.copyOf(env);
    setup = List.copyOf(setup);
  }

  Base mapTexts(UnaryOperator<String> change) {
    return new Base(
        name,
        image.map(change),
        entrypoint.map(change),
        registryAuth.map(auth -> auth.mapTexts(change)),
        python,
        env.stream().map(variable -> variable.mapTexts(change)).toList(),
        setup.stream().map(change).toList(),
        extras.mapTexts(change),
        profile.mapTexts(change));
  }
}
