package dev.slipway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A machine prepared for working on it.
 *
 * @param ide what to open it with; empty means by SSH only
 * @param version of the editor
 * @param init commands that run at every start
 * @param ports forwarded to this computer
 * @param inactivityDuration how long it may stand without anyone connected
 */
public record DevEnvironment(
    Base base,
    Optional<Ide> ide,
    Optional<String> version,
    List<String> init,
    List<PortMapping> ports,
    Optional<DurationValue> inactivityDuration)
    implements RunConfiguration {
  public DevEnvironment {
    init = List.copyOf(init);
    ports = List.copyOf(ports);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.DEV_ENVIRONMENT;
  }

  @Override
  public List<String> commands() {
    return init;
  }

  @Override
  public DevEnvironment mapTexts(UnaryOperator<String> change) {
    return new DevEnvironment(
        base.mapTexts(change),
        ide,
        version.map(change),
        init.stream().map(change).toList(),
        ports,
        inactivityDuration);
  }
}
