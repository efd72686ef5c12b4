package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final AtomicInteger told = new AtomicInteger();
  private final FolderWatch watch = new FolderWatch();

  @BeforeEach
  void listen() {
    watch.onChange(told::incrementAndGet);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aNewAChangedAndADeletedConfigurationAreToldOf() throws IOException {
    assertThat(watch.watch(Set.of(folder))).isTrue();
    Path file = folder.resolve("a.dstack.yml");

    Files.writeString(file, "type: task\n");
    awaitMoreThan(0);

    int before = told.get();
    Files.writeString(file, "type: service\n");
    awaitMoreThan(before);

    int then = told.get();
    Files.delete(file);
    awaitMoreThan(then);
  }

  @Test
  void aNewFolderIsToldOfAndOtherFilesAreNot() throws IOException {
    watch.watch(Set.of(folder));

    for (int i = 0; i < 20; i++) Files.writeString(folder.resolve("log" + i + ".txt"), "x");
    Files.createDirectory(folder.resolve("in"));

    awaitMoreThan(0);
    assertThat(told).hasValue(1);
  }

  @Test
  void manyChangesInARowAreToldOfOnceOrTwice() throws IOException {
    watch.watch(Set.of(folder));

    for (int i = 0; i < 200; i++) Files.writeString(folder.resolve(i + ".dstack.yml"), "x");

    awaitMoreThan(0);
    await()
        .during(Duration.ofMillis(600))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(told.get()).isBetween(1, 5));
  }

  @Test
  void aFolderThatIsNotWatchedAnyMoreIsQuiet() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    watch.watch(Set.of(folder));
    watch.watch(Set.of(other));

    Files.writeString(folder.resolve("a.dstack.yml"), "");
    Files.writeString(other.resolve("b.dstack.yml"), "");

    awaitMoreThan(0);
    assertThat(told).hasValue(1);
  }

  @Test
  void whoFailsOnceIsToldAgain() throws IOException {
    watch.onChange(
        () -> {
          if (told.incrementAndGet() == 1) throw new IllegalStateException("the first time");
        });
    watch.watch(Set.of(folder));

    Files.writeString(folder.resolve("a.dstack.yml"), "");
    awaitMoreThan(0);
    Files.writeString(folder.resolve("b.dstack.yml"), "");

    awaitMoreThan(1);
  }

  @Test
  void aFolderThatWasMadeAgainIsWatchedAsSoonAsOneAsks() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("in"));
    watch.watch(Set.of(folder, inner));
    Files.delete(inner);
    Files.createDirectory(inner);
    awaitMoreThan(0);

    watch.watch(Set.of(folder, inner));
    int before = told.get();
    Files.writeString(inner.resolve("a.dstack.yml"), "");

    awaitMoreThan(before);
  }

  @Test
  void whatCannotBeWatchedIsSaid() {
    assertThat(watch.watch(Set.of(folder, folder.resolve("none")))).isFalse();
    watch.close();
    assertThat(watch.watch(Set.of(folder))).isFalse();
  }

  private void awaitMoreThan(int times) {
    await().atMost(PATIENCE).until(() -> told.get() > times);
  }
}
