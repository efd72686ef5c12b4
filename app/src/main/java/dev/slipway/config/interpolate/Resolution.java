package dev.slipway.config.interpolate;

import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import java.util.LinkedHashSet;
import java.util.Set;

/** References in a whole configuration. */
public final class Resolution {
  private Resolution() {}

  /** A copy with all references resolved, and {@code $$} as {@code $}. Do it once only. */
  public static RunConfiguration resolve(RunConfiguration configuration, Resolver resolver) {
    return configuration.mapTexts(text -> Interpolation.resolve(text, resolver));
  }

  /** The names of the secrets that the configuration refers to, in order of appearance. */
  public static SecretNames secrets(RunConfiguration configuration) {
    Set<String> toRun = secretsIn(withoutGateway(configuration));
    Set<String> onlyGateway = secretsIn(configuration);
    onlyGateway.removeAll(toRun);
    return new SecretNames(toRun, onlyGateway);
  }

  private static RunConfiguration withoutGateway(RunConfiguration configuration) {
    return configuration instanceof Service service ? service.withoutGateway() : configuration;
  }

  private static Set<String> secretsIn(RunConfiguration configuration) {
    Set<String> names = new LinkedHashSet<>();
    configuration.forEachText(
        text ->
            Interpolation.references(text).stream()
                .filter(reference -> reference.namespace().equals("secrets"))
                .map(Reference::key)
                .forEach(names::add));
    return names;
  }
}
