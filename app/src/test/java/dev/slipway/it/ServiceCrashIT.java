package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.engine.Readiness;
import dev.slipway.engine.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application is killed while a service comes up, while it is served, and while it is stopped.
 */
class ServiceCrashIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void aServiceIsPublishedByTheNextDriverAndItsPortIsFreeInTheEnd() throws Exception {
    int port = Sandbox.freePort();
    Bundle slipway = new Bundle(folder, Map.of("SLIPWAY_CONTAINER_ENGINE", "none"));
    slipway.file("page.txt", "it works");
    Path service =
        slipway.file(
            "web.dstack.yml",
            """
            type: service
            port: %d
            commands:
              - trap '' INT
              - echo up >> began.txt
              - while [ ! -e ready ]; do sleep 0.05; done
              - python3 -m http.server %d
            """
                .formatted(port, port));

    Bundle.Started waiting = slipway.start("run", "--name", "web", service.toString());
    await()
        .atMost(PATIENCE)
        .until(() -> run(slipway).path("activity").asString().startsWith("Waiting"));
    waiting.process().destroyForcibly().waitFor();
    Files.writeString(folder.resolve("ready"), "");
    await().atMost(PATIENCE).until(() -> !run(slipway).path("addresses").isEmpty());
    URI address = URI.create(run(slipway).path("addresses").path(0).asString());
    assertThat(get(address)).isEqualTo("it works");

    killKeeper();
    assertThat(run(slipway).path("status").asString()).isEqualTo("running");
    await().atMost(PATIENCE).ignoreExceptions().until(() -> get(address).equals("it works"));

    // The commands ignore the first, polite request to end, so that the keeper can be killed
    // between the two.
    Bundle.Started stop = slipway.start("stop", "web");
    await().atMost(PATIENCE).until(() -> run(slipway).path("status").asString().equals("stopping"));
    killKeeper();
    stop.process().destroyForcibly().waitFor();
    await().atMost(PATIENCE).until(() -> run(slipway).path("status").asString().equals("stopped"));
    assertThat(Readiness.listens(port)).isFalse();
    assertThat(Files.readAllLines(folder.resolve("began.txt"))).hasSize(1);
  }

  /**
   * The one that drives this home's runs: it alone has the home in its environment and "keep" as
   * its command.
   */
  private void killKeeper() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var keepers = ProcessHandle.allProcesses().filter(this::keepsThisHome).toList();
              keepers.forEach(ProcessHandle::destroyForcibly);
              return !keepers.isEmpty();
            });
  }

  private boolean keepsThisHome(ProcessHandle process) {
    try {
      Path files = Path.of("/proc", Long.toString(process.pid()));
      return Files.readString(files.resolve("cmdline"), StandardCharsets.ISO_8859_1)
              .endsWith("Slipway\0keep\0")
          && Files.readString(files.resolve("environ"), StandardCharsets.ISO_8859_1)
              .contains("SLIPWAY_HOME=" + folder.resolve("home"));
    } catch (IOException e) {
      return false;
    }
  }

  private static JsonNode run(Bundle slipway) throws Exception {
    return new JsonMapper().readTree(slipway.run("ps", "-a", "--json").out()).path(0);
  }

  private static String get(URI address) throws Exception {
    URI direct = URI.create("http://127.0.0.1:" + address.getPort() + "/page.txt");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(direct)
              .timeout(Duration.ofSeconds(5))
              .setHeader("Host", address.getAuthority())
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
