package dev.slipway.gateway.api;

/**
 * Something in a document that cannot be taken.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole document
 * @param sentence for the user
 */
public record Mistake(String pointer, String sentence) {}
