package dev.slipway.config;

/** Where a gateway's certificate comes from. */
public sealed interface Certificate {

  /** From Let's Encrypt. */
  record LetsEncrypt() implements Certificate {}

  /** From the AWS Certificate Manager. */
  record Acm(String arn) implements Certificate {}
}
