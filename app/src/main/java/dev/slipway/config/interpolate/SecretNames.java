package dev.slipway.config.interpolate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The secrets that a configuration refers to.
 *
 * @param toRun what is needed to run it anywhere, this computer included
 * @param onlyGateway what is needed only to publish it on the gateway that it names
 */
public record SecretNames(Set<String> toRun, Set<String> onlyGateway) {
  public SecretNames {
    toRun = Collections.unmodifiableSet(new LinkedHashSet<>(toRun));
    onlyGateway = Collections.unmodifiableSet(new LinkedHashSet<>(onlyGateway));
  }
}
