package dev.slipway.gateway.certificate;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.GatewayOptions;
import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import java.io.IOException;
import java.util.List;

/**
 * A gateway in a process of its own that serves with two certificates it made until its input ends.
 */
final class SelfSignedProcess {
  private SelfSignedProcess() {}

  public static void main(String[] args) throws IOException {
    try (Gateway gateway = Gateway.start(GatewayOptions.defaults())) {
      gateway.apply(
          new DesiredState(
              1,
              List.of(new Listener("127.0.0.1", 0, true)),
              List.of(),
              List.of(),
              List.of(
                  new Certificate.SelfSigned(List.of("a.example.com")),
                  new Certificate.SelfSigned(List.of("b.example.com"))),
              List.of()));
      System.out.println(gateway.observed().listeners().get(0).port());
      while (System.in.read() >= 0) {
        // Nothing is asked by this way.
      }
    }
  }
}
