package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application is killed at any moment; what it left behind is found again, goes on, and is
 * whole.
 */
class CrashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LINES = 150;

  private static final AtomicInteger FOUND_AGAIN = new AtomicInteger();

  @TempDir private Path folder;

  @AfterAll
  static void someWereKilledInTheMiddle() {
    assertThat(FOUND_AGAIN).hasValueGreaterThan(3);
  }

  /** From before anything is stored to well into the run, in steps closer than the run's own. */
  static IntStream moments() {
    return IntStream.iterate(300, moment -> moment <= 2_400, moment -> moment + 150);
  }

  @ParameterizedTest(name = "killed after {0} ms")
  @MethodSource("moments")
  void aRunIsFoundAgainWheneverItsDriverIsKilled(int moment) throws Exception {
    Bundle slipway = new Bundle(folder, Map.of("SLIPWAY_CONTAINER_ENGINE", "none"));
    Path task =
        slipway.file(
            "count.dstack.yml",
            """
            type: task
            commands:
              - echo started >> began.txt
              - for i in $(seq 1 %d); do echo "line $i"; sleep 0.01; done
            """
                .formatted(LINES));

    Bundle.Started victim = slipway.start("run", "--name", "count", task.toString());
    boolean over = victim.process().waitFor(moment, TimeUnit.MILLISECONDS);
    victim.process().destroyForcibly().waitFor();

    if (!over && runs(slipway).isEmpty()) {
      assertThat(folder.resolve("began.txt")).doesNotExist();
      return;
    }
    if (!over) FOUND_AGAIN.incrementAndGet();
    await().atMost(PATIENCE).until(() -> ended(slipway));
    assertThat(runs(slipway).getFirst().path("status").asString()).isEqualTo("done");
    assertThat(Files.readAllLines(folder.resolve("began.txt"))).hasSize(1);
    assertThat(slipway.run("logs", "count").out().lines().toList())
        .isEqualTo(IntStream.rangeClosed(1, LINES).mapToObj(i -> "line " + i).toList());
  }

  private static boolean ended(Bundle slipway) throws Exception {
    return runs(slipway).stream().allMatch(run -> run.has("ended"));
  }

  private static List<JsonNode> runs(Bundle slipway) throws IOException, InterruptedException {
    List<JsonNode> runs = new ArrayList<>();
    new JsonMapper().readTree(slipway.run("ps", "-a", "--json").out()).forEach(runs::add);
    return runs;
  }
}
