package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.api.Listener;
import java.util.List;

/** Which challenge to try next for one certificate. */
final class ChallengeChoice {
  private static final int HTTP_PORT = 80;
  private static final int TLS_PORT = 443;

  private volatile Challenge current;
  private final boolean alternate;

  ChallengeChoice(Challenge wanted, List<Listener> listeners) {
    boolean http = listeners.stream().anyMatch(each -> !each.tls() && each.port() == HTTP_PORT);
    boolean tls = listeners.stream().anyMatch(each -> each.tls() && each.port() == TLS_PORT);
    alternate = wanted == Challenge.ANY && http == tls;
    current =
        wanted != Challenge.ANY ? wanted : tls && !http ? Challenge.TLS_ALPN_01 : Challenge.HTTP_01;
  }

  /** Never {@link Challenge#ANY}. */
  Challenge next() {
    return current;
  }

  void failed() {
    if (alternate) {
      current = current == Challenge.HTTP_01 ? Challenge.TLS_ALPN_01 : Challenge.HTTP_01;
    }
  }
}
