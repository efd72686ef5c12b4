package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;
  private Home home;
  private RunStore store;

  @BeforeEach
  void open() {
    home = new Home(folder.resolve("home"));
    store = RunStore.open(home);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRunComesBackAsItWasStored() {
    RunRecord run = run("serve");

    assertThat(store.create(run)).isTrue();

    RunRecord back = store.find(run.id()).orElseThrow();
    assertThat(back).usingRecursiveComparison().ignoringFields("revision").isEqualTo(run);
  }

  @Test
  void onlyOneLiveRunHasAName() {
    RunRecord first = run("serve");
    assertThat(store.create(first)).isTrue();

    assertThat(store.create(run("serve"))).isFalse();

    store.end(
        first.id(), new RunEnd(RunState.DONE, "Done", Optional.of(0), Optional.empty()), NOON);
    RunRecord second = run("serve");
    assertThat(store.create(second)).isTrue();
    assertThat(store.findByName("serve").orElseThrow().id()).isEqualTo(second.id());
  }

  @Test
  void aRunEndsOnlyOnce() {
    RunRecord run = run("serve");
    store.create(run);
    store.end(
        run.id(),
        new RunEnd(RunState.STOPPED, "Stopped", Optional.empty(), Optional.empty()),
        NOON);

    store.end(
        run.id(), new RunEnd(RunState.FAILED, "Failed", Optional.of(1), Optional.of("no")), NOON);

    assertThat(store.find(run.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void changesTellWhatIsNewChangedAndDeleted() {
    RunRecord one = run("one");
    RunRecord two = run("two");
    store.create(one);
    store.create(two);
    Changes all = store.changesSince(0);
    assertThat(all.changed()).extracting(RunRecord::name).containsExactly("one", "two");

    store.activity(one.id(), "Waiting", NOON);
    store.delete(two.id());

    Changes later = store.changesSince(all.revision());
    assertThat(later.changed()).extracting(RunRecord::activity).containsExactly("Waiting");
    assertThat(later.deleted()).containsExactly(two.id());
    assertThat(store.changesSince(later.revision()).isEmpty()).isTrue();
  }

  @Test
  void anotherProcessSeesWhatThisOneWrote() {
    try (RunStore other = RunStore.open(home)) {
      AtomicInteger heard = new AtomicInteger();
      try (Subscription _ = other.onChange(heard::incrementAndGet)) {
        await().until(() -> heard.get() > 0);
        int before = heard.get();

        store.create(run("serve"));

        await().until(() -> heard.get() > before);
        assertThat(other.all()).hasSize(1);
      }
    }
  }

  @Test
  void whatBelongsToARunGoesWithIt() {
    RunRecord run = run("serve");
    store.create(run);
    store.event(run.id(), NOON, "Something happened.");
    store.reachableAt(
        run.id(),
        List.of(new AddressRecord(run.id(), AddressKind.PORT, "http://x", 1, 2, Optional.empty())));
    store.publish(
        new Publication(
            run.id(), "serve", 1, Optional.empty(), PublicationState.WANTED, Optional.empty()));

    store.delete(run.id());

    assertThat(store.events(run.id())).isEmpty();
    assertThat(store.addresses(run.id())).isEmpty();
    assertThat(store.publications()).isEmpty();
  }

  @Test
  void aWithdrawnPublicationStaysWithdrawn() {
    RunRecord run = run("serve");
    store.create(run);
    Publication wanted =
        new Publication(
            run.id(), "serve", 1, Optional.of(5001), PublicationState.WANTED, Optional.empty());
    store.publish(wanted);
    store.withdraw(run.id());

    store.served(wanted);

    assertThat(store.publications()).isEmpty();
  }

  @Test
  void aDamagedFileIsToldInWords() throws Exception {
    Home broken = new Home(folder.resolve("broken"));
    broken.create();
    Files.writeString(
        broken.database(),
        "this is no database, but it is long enough to look like one".repeat(20));

    assertThatThrownBy(() -> RunStore.open(broken))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void aFolderThatCannotBeMadeIsToldInWords() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> RunStore.open(new Home(file.resolve("home"))))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void onlyTheUserCanLookIntoTheHome() throws Exception {
    assertThat(Files.getPosixFilePermissions(home.root())).hasSize(3);
  }

  private RunRecord run(String name) {
    return new RunRecord(
        RunId.random(),
        name,
        "service",
        RunState.SUBMITTED,
        "Submitted",
        NOON,
        "This computer",
        Optional.of(folder.resolve("serve.dstack.yml")),
        folder,
        "type: service\n",
        List.of("--a", "b c", ""),
        NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        0);
  }
}
