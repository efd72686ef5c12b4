package dev.slipway.gateway.rules;

import dev.slipway.gateway.route.HostName;

/**
 * Where HTTPS is spoken.
 *
 * @param port as clients see it
 */
public record HttpsAddress(int port) {
  private static final int USUAL_PORT = 443;

  /** The port that browsers assume. */
  public static final HttpsAddress USUAL = new HttpsAddress(USUAL_PORT);

  /** The same place under HTTPS. */
  String of(String hostHeader, String uri) {
    return "https://" + HostName.of(hostHeader) + (port == USUAL_PORT ? "" : ":" + port) + uri;
  }
}
