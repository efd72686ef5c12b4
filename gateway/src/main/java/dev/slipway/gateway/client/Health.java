package dev.slipway.gateway.client;

/**
 * A gateway that answers.
 *
 * @param api the version of the interface that it speaks, see {@link
 *     dev.slipway.gateway.api.ApiVersion}
 * @param software its own version
 * @param version of the desired state that it holds; 0 if it was sent none
 */
public record Health(int api, String software, long version) {}
