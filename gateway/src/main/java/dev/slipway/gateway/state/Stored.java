package dev.slipway.gateway.state;

/**
 * A document as it was sent.
 *
 * @param version of the desired state that it holds
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record Stored(long version, byte[] document) {}
