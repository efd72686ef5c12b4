package dev.slipway.gateway.model;

/** What the body of a request said about its model so far. */
public sealed interface Sniffed {
  /** Nothing yet. */
  record More() implements Sniffed {}

  record Model(String name) implements Sniffed {}

  /** It says nothing that can be used, and never will. */
  record Unusable(OpenAiError error) implements Sniffed {}
}
