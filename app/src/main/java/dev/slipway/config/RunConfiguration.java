package dev.slipway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A configuration that can be run. Its texts may still hold {@code ${{ }}} references. */
public sealed interface RunConfiguration extends Configuration
    permits DevEnvironment, Task, Service {

  /** The fields that every type of configuration has. */
  Base base();

  /** A copy in which every text that may hold references is replaced. */
  RunConfiguration mapTexts(UnaryOperator<String> change);

  /** The ports to forward to this computer; none for a service. */
  List<PortMapping> ports();

  /** What to run, in order; for a dev environment its {@code init} commands. */
  List<String> commands();

  default Optional<String> name() {
    return base().name();
  }

  default Optional<String> image() {
    return base().image();
  }

  default Optional<String> entrypoint() {
    return base().entrypoint();
  }

  default Optional<RegistryAuth> registryAuth() {
    return base().registryAuth();
  }

  /** The Python version asked for, such as {@code 3.10}. */
  default Optional<String> python() {
    return base().python();
  }

  /** In the order of the file; names are unique. */
  default List<EnvVar> env() {
    return base().env();
  }

  /** Commands that run once in each new container, before all others. */
  default List<String> setup() {
    return base().setup();
  }

  /** Shows each text that may hold references. */
  default void forEachText(Consumer<String> consumer) {
    RunConfiguration _ =
        mapTexts(
            text -> {
              consumer.accept(text);
              return text;
            });
  }
}
