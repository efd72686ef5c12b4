package dev.slipway.gateway.api;

/**
 * What the two sides of the control interface know of each other. Members may be added to documents
 * without a new version, since each side ignores what it does not know. A version comes with
 * whatever must not be ignored: who writes it into a document says so in {@code needs}, and a
 * gateway that is older refuses the document.
 */
public final class ApiVersion {
  /** The one that this code speaks. */
  public static final int CURRENT = 1;

  private ApiVersion() {}
}
