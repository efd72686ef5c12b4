package dev.slipway.gateway.client;

import dev.slipway.gateway.api.ApplyResult;
import java.util.List;

/**
 * A desired state was accepted and is kept.
 *
 * @param result which listeners it has
 * @param ignored JSON pointers of members that the gateway is too old to know
 */
public record Applied(ApplyResult result, List<String> ignored) {
  public Applied {
    ignored = List.copyOf(ignored);
  }
}
