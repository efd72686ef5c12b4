package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void gatewaysAndTheirStepsOutliveTheProcess() {
    GatewayStep step =
        new GatewayStep(
            "edge", 2, "java", "Java", StepState.DONE, Optional.of(NOW), Optional.of(NOW), "There");
    try (RunStore store = open()) {
      assertThat(store.gateways().add(gateway("edge", Optional.of("vm")))).isTrue();
      store.gateways().step(step);
    }
    try (RunStore store = open()) {
      GatewayRecord kept = store.gateways().find("EDGE").orElseThrow();
      assertThat(kept.machine()).contains("vm");
      assertThat(kept.ownName()).contains("gateway.example.com");
      assertThat(kept.order().roots()).contains(Path.of("/r.pem"));
      assertThat(store.gateways().steps("edge")).containsExactly(step);
      assertThat(store.gateways().remove("edge")).isTrue();
      assertThat(store.gateways().steps("edge")).isEmpty();
    }
  }

  @Test
  void aMachineHasOneGateway() {
    try (RunStore store = open()) {
      store.gateways().add(gateway("edge", Optional.of("vm")));

      assertThat(store.gateways().add(gateway("other", Optional.of("VM")))).isFalse();
      assertThat(store.gateways().add(gateway("here", Optional.empty()))).isTrue();
      assertThat(store.gateways().add(gateway("here-too", Optional.empty()))).isFalse();
      assertThat(store.machines().gatewayOn("vm")).contains("edge");
    }
  }

  @Test
  void theFirstGatewayIsTheDefaultUntilAnotherIsMadeIt() {
    try (RunStore store = open()) {
      store.gateways().add(gateway("edge", Optional.of("vm")));
      store.gateways().add(gateway("other", Optional.of("vm-2")));
      assertThat(standard(store)).isEqualTo("edge");

      store.gateways().makeDefault("other");

      assertThat(standard(store)).isEqualTo("other");
    }
  }

  private static String standard(RunStore store) {
    return store.gateways().all().stream()
        .filter(GatewayRecord::standard)
        .map(GatewayRecord::name)
        .reduce("", String::concat);
  }

  private static GatewayRecord gateway(String name, Optional<String> machine) {
    return new GatewayRecord(
        name,
        machine,
        Optional.of("example.com"),
        Optional.of("192.0.2.1"),
        new CertificateOrder("a@b.c", "https://ca/dir", true, Optional.of(Path.of("/r.pem"))),
        Optional.empty(),
        false,
        NOW);
  }

  private RunStore open() {
    return RunStore.open(new Home(folder));
  }
}
