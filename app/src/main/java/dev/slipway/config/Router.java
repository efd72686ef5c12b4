package dev.slipway.config;

/** A program that spreads requests over the other replica groups. */
public enum Router {
  SGLANG,
  DYNAMO
}
