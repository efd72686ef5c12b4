package dev.slipway.gateway.proxy;

/**
 * A head that the decoder must not accept; the message says what is wrong with it, as part of a
 * sentence.
 */
final class MalformedRequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  MalformedRequestException(String what) {
    super(what);
  }
}
