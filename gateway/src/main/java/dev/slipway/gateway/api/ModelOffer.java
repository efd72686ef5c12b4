package dev.slipway.gateway.api;

/**
 * A language model that a service answers for in the way of the OpenAI API.
 *
 * @param name as callers write it in {@code model}
 * @param pathPrefix under which the replica has the API, such as {@code /v1}
 */
public record ModelOffer(String name, String pathPrefix) {}
