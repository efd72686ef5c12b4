package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application is killed in each step of a container's way up. A wrapper around the real
 * engine's command line holds a step open, before or after it did its work, until the application
 * is dead.
 */
class ContainerCrashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LINES = 50;

  @TempDir private Path folder;

  @BeforeAll
  static void requireDocker() {
    Docker.require();
  }

  @ParameterizedTest(name = "killed {1} \"{0}\"")
  @CsvSource({
    "version, before",
    "image, before",
    "pull, before",
    "create, before",
    "create, after",
    "start, before",
    "start, after",
    "logs, before",
    "wait, before",
    "rm, before",
    "rm, after",
  })
  void aRunIsFoundAgainWhereverItsDriverIsKilled(String step, String when) throws Exception {
    Path engine = holdingEngine(step, when);
    Bundle slipway =
        new Bundle(
            folder,
            Map.of(
                "SLIPWAY_CONTAINER_ENGINE",
                engine.toString(),
                // An image that is nowhere is what makes Slipway pull; the run then goes on as
                // plain processes.
                "SLIPWAY_DEFAULT_IMAGE",
                step.equals("pull") ? "127.0.0.1:1/no/where" : Docker.image()));
    Path task =
        slipway.file(
            "count.dstack.yml",
            """
            type: task
            commands:
              - echo started >> began.txt
              - for i in $(seq 1 %d); do echo "line $i"; sleep 0.02; done
            """
                .formatted(LINES));

    Bundle.Started victim = slipway.start("run", "--name", "count", task.toString());
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("held")));
    victim.process().destroyForcibly().waitFor();
    Files.writeString(folder.resolve("release"), "");

    if (when.equals("before") && step.equals("version")) {
      assertThat(new JsonMapper().readTree(slipway.run("ps", "-a", "--json").out())).isEmpty();
      return;
    }
    await().atMost(PATIENCE).until(() -> run(slipway).has("ended"));
    assertThat(run(slipway).path("status").asString()).isEqualTo("done");
    assertThat(Files.readAllLines(folder.resolve("began.txt"))).hasSize(1);
    assertThat(slipway.run("logs", "count").out().lines().toList())
        .isEqualTo(IntStream.rangeClosed(1, LINES).mapToObj(i -> "line " + i).toList());
    assertThat(Docker.containersOf(run(slipway).path("id").asString())).isEmpty();
  }

  private static JsonNode run(Bundle slipway) throws Exception {
    return new JsonMapper().readTree(slipway.run("ps", "-a", "--json").out()).path(0);
  }

  /**
   * A program that is Docker, but holds its first such command until the file {@code release} is
   * there.
   */
  private Path holdingEngine(String step, String when) throws Exception {
    String hold =
        "if [ \"$1\" = \"%s\" ] && mkdir '%s/once' 2>/dev/null; then touch '%s/held';"
                .formatted(step, folder, folder)
            + " i=0; while [ ! -e '%s/release' ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done; fi\n"
                .formatted(folder);
    String script =
        when.equals("before")
            ? "#!/bin/sh\n" + hold + "exec docker \"$@\"\n"
            : "#!/bin/sh\ndocker \"$@\"; code=$?\n" + hold + "exit $code\n";
    Path file = Files.writeString(folder.resolve("docker-that-holds"), script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
