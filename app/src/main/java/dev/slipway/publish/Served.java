package dev.slipway.publish;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.Publication;
import dev.slipway.store.PublicationState;
import dev.slipway.store.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the store what became of publications, with the addresses that they have now. */
final class Served {
  private final RunStore store;
  private final Optional<Integer> namesPort;
  private final ApplyResult result;

  Served(RunStore store, Optional<Integer> namesPort, ApplyResult result) {
    this.store = store;
    this.namesPort = namesPort;
    this.result = result;
  }

  /** Stores what became of one publication and returns it as stored. */
  Publication tell(Publication wanted) {
    List<AddressRecord> addresses = new ArrayList<>();
    namesPort.ifPresent(
        port ->
            addresses.add(
                address(
                    wanted,
                    AddressKind.ENDPOINT,
                    "http://" + wanted.name() + Desired.DOMAIN + ":" + port,
                    port,
                    Optional.empty())));
    Optional<String> problem =
        namesPort.isEmpty()
            ? Optional.of(
                "No port of this computer is free for the gateway. Stop a program that has one.")
            : wanted.gatewayPort().flatMap(this::failure);
    wanted
        .gatewayPort()
        .ifPresent(
            port ->
                addresses.add(
                    address(
                        wanted,
                        AddressKind.GATEWAY_PORT,
                        "http://127.0.0.1:" + port,
                        port,
                        problem)));
    store.reachableAt(wanted.run(), addresses);
    Publication served =
        new Publication(
            wanted.run(),
            wanted.name(),
            wanted.replicaPort(),
            wanted.gatewayPort(),
            problem.isEmpty() ? PublicationState.SERVED : PublicationState.PARTLY,
            problem);
    if (!served.equals(wanted)) store.served(served);
    return served;
  }

  private Optional<String> failure(int port) {
    return result.failures().stream()
        .filter(each -> each.listener().port() == port)
        .map(ListenerResult.Failed::sentence)
        .findFirst();
  }

  private static AddressRecord address(
      Publication of, AddressKind kind, String url, int port, Optional<String> problem) {
    return new AddressRecord(of.run(), kind, url, of.replicaPort(), port, problem);
  }
}
