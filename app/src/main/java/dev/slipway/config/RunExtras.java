package dev.slipway.config;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What surrounds the commands of a run in its container, and what it is given to work with. */
public record RunExtras(
    Optional<?> user,
    Optional<Boolean> privileged,
    Optional<?> workingDir,
    Optional<?> shell,
    Optional<Boolean> nvcc,
    Optional<Boolean> docker,
    Optional<Boolean> singleBranch,
    Optional<?> resources,
    Optional<Integer> priority,
    Optional<?> volumes,
    Optional<?> repos,
    Optional<?> files,
    Optional<Boolean> dstack) {

  /** Nothing given. */
  public static final RunExtras EMPTY =
      new RunExtras(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  RunExtras mapTexts(UnaryOperator<String> change) {
    return this;
  }
}
