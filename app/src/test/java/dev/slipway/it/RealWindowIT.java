package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.LocalHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundle's window on a real X server, started, raised, killed and started again as a user
 * would.
 */
class RealWindowIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Process server;
  private String display = "";
  private Bundle slipway;

  @BeforeEach
  void startServer() throws Exception {
    boolean there =
        Files.exists(Path.of("/usr/bin/Xvfb")) && Files.exists(Path.of("/usr/bin/xdotool"));
    if (System.getenv().containsKey("SLIPWAY_REQUIRE_X")) assertThat(there).isTrue();
    assumeTrue(there, "Xvfb and xdotool are not installed");
    server =
        new ProcessBuilder("Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1280x800x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    display = ":" + firstLine(server);
    slipway =
        new Bundle(
            folder,
            Map.of(
                "DISPLAY", display,
                "SLIPWAY_CONTAINER_ENGINE", "none",
                "SLIPWAY_JAVA_OPTIONS", "-Dprism.order=sw"));
  }

  @AfterEach
  void stopServer() throws Exception {
    if (slipway != null) {
      for (var run : new JsonMapper().readTree(slipway.run("ps", "--json").out())) {
        slipway.run("stop", run.path("id").asString());
      }
    }
    if (server != null) server.destroyForcibly().waitFor();
  }

  @Test
  void aSecondWindowRaisesTheFirstAndAKilledOneIsStartedAgain() throws Exception {
    Bundle.Started first = slipway.start();
    await().atMost(PATIENCE).until(this::windowIsThere);

    Bundle.Ended second = slipway.run();
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("is open already");

    Path task = slipway.file("long.dstack.yml", "type: task\ncommands: [echo up, sleep 300]\n");
    slipway.run("run", "-d", "--name", "long", task.toString());
    await().atMost(PATIENCE).until(() -> slipway.run("logs", "long").out().equals("up\n"));

    first.process().destroyForcibly().waitFor();
    await().atMost(PATIENCE).until(() -> !windowIsThere());
    Bundle.Started again = slipway.start();
    await().atMost(PATIENCE).until(this::windowIsThere);

    assertThat(slipway.run("ps").out()).contains("long").contains("running");
    assertThat(slipway.run("stop", "long").out()).isEqualTo("long stopped\n");
    again.process().destroy();
    assertThat(again.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private boolean windowIsThere() throws Exception {
    CommandResult found =
        new LocalHost()
            .run(
                Command.of("xdotool", "search", "--onlyvisible", "--name", "^Slipway$")
                    .with(Map.of("DISPLAY", display)));
    return !found.out().isBlank();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = reader.readLine();
    if (line == null) throw new AssertionError("The X server did not start");
    return line;
  }
}
