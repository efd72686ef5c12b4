package dev.slipway.publish.remote;

/** Under which name a gateway's token is kept. */
public final class TokenName {
  private TokenName() {}

  /** The name; gateways' names have no underscore, so that no two have the same. */
  public static String of(String gateway) {
    return "gateway_" + gateway.replace('-', '_');
  }
}
