package dev.slipway.gateway.api;

/** Why the gateway answered a request by itself, for no service. */
public enum OwnReason {
  /** No service has such an address. */
  UNKNOWN_HOST,
  /** It is not HTTP as it must be, too large, or never became whole. */
  BAD_REQUEST,
  /** It came on a connection that was made for another host (RFC 9110 section 15.5.20). */
  MISDIRECTED,
  /** A certificate authority asked for proof. */
  CHALLENGE,
  /** The OpenAI-compatible endpoint answered without any service, or refused. */
  MODELS
}
