package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final MachineRecord GPU =
      new MachineRecord("gpu-1", "admin@10.0.0.5:2222", Optional.of(Path.of("/k/id")), NOW);
  private static final MachineRecord ALIAS =
      new MachineRecord("bastion", "bastion", Optional.empty(), NOW);

  @TempDir private Path folder;

  @Test
  void machinesOutliveTheProcess() {
    try (RunStore store = open()) {
      assertThat(store.machines().add(GPU)).isTrue();
      assertThat(store.machines().add(ALIAS)).isTrue();
    }
    try (RunStore store = open()) {
      assertThat(store.machines().all()).containsExactly(ALIAS, GPU);
      assertThat(store.machines().remove("gpu-1")).isTrue();
      assertThat(store.machines().remove("gpu-1")).isFalse();
      assertThat(store.machines().find("gpu-1")).isEmpty();
    }
  }

  @Test
  void aNameIsTakenWhateverItsCase() {
    try (RunStore store = open()) {
      store.machines().add(GPU);

      assertThat(store.machines().add(new MachineRecord("GPU-1", "x", Optional.empty(), NOW)))
          .isFalse();
      assertThat(store.machines().find("Gpu-1")).contains(GPU);
    }
  }

  @Test
  void whoListensIsToldOfANewMachine() {
    AtomicInteger calls = new AtomicInteger();
    try (RunStore store = open()) {
      Subscription subscription = store.machines().onChange(calls::incrementAndGet);
      store.machines().add(GPU);

      await().until(() -> calls.get() > 0);
      subscription.close();
    }
  }

  @Test
  void aStoreOfTheFirstReleaseIsUpgraded() throws Exception {
    try (RunStore store = open()) {
      store.keepFact("kept", "yes");
    }
    try (Connection raw =
            DriverManager.getConnection("jdbc:sqlite:" + new Home(folder).database());
        var statement = raw.createStatement()) {
      statement.execute("DROP TABLE gateway_steps");
      statement.execute("DROP TABLE gateways");
      statement.execute("DROP TABLE machines");
      statement.execute("PRAGMA user_version = 1");
    }

    try (RunStore store = open()) {
      assertThat(store.machines().add(GPU)).isTrue();
      assertThat(store.fact("kept")).contains("yes");
    }
  }

  private RunStore open() {
    return RunStore.open(new Home(folder));
  }
}
