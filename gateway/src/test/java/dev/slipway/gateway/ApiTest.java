package dev.slipway.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ApiTest {
  private static final Replica REPLICA = new Replica("a", "127.0.0.1", 1);

  @Test
  void aStateThatContradictsItselfIsRefusedInASentence() {
    Service web = new Service("web", List.of(), List.of(), Limits.DEFAULT);
    Listener listener = new Listener("127.0.0.1", 80);

    refused(
        () -> new DesiredState(1, List.of(), List.of(web, web)), "Two services are called web.");
    refused(
        () -> new DesiredState(1, List.of(listener, listener), List.of()),
        "The same listener is named twice.");
    refused(
        () -> new Service("web", List.of(), List.of(REPLICA, REPLICA), Limits.DEFAULT),
        "Service web has two replicas with the id a.");
  }

  @Test
  void aValueOutOfRangeIsRefusedInASentence() {
    refused(() -> new Listener("127.0.0.1", 65_536), "Port 65536 is not between 0 and 65535.");
    refused(() -> new Replica("a", "127.0.0.1", 0), "Port 0 is not between 1 and 65535.");
    refused(
        () -> new Route(OptionalInt.empty(), "*", "api"),
        "The path \"api\" does not begin with a slash.");
    refused(
        () -> new Limits(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)),
        "Time limits must be longer than zero.");
  }

  private static void refused(Runnable building, String sentence) {
    assertThatThrownBy(building::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
