package dev.slipway.config;

import java.util.Locale;

/** How a probe asks. */
public enum HttpMethod {
  GET,
  POST,
  PUT,
  DELETE,
  PATCH,
  HEAD;

  /** As written in a file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether such a request may have a body. */
  public boolean hasBody() {
    return this != GET && this != HEAD;
  }
}
