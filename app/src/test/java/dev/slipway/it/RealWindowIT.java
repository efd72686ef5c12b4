package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
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
  private Screen screen;
  private Bundle slipway;

  @BeforeEach
  void startServer() throws Exception {
    screen = Screen.start();
    slipway = new Bundle(folder, screen.environment());
  }

  @AfterEach
  void stopServer() throws Exception {
    if (slipway != null) {
      for (var run : new JsonMapper().readTree(slipway.run("ps", "--json").out())) {
        slipway.run("stop", run.path("id").asString());
      }
    }
    if (screen != null) screen.close();
  }

  @Test
  void aSecondWindowRaisesTheFirstAndAKilledOneIsStartedAgain() throws Exception {
    Bundle.Started first = slipway.start();
    await().atMost(PATIENCE).until(screen::hasWindow);

    Bundle.Ended second = slipway.run();
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("is open already");

    Path task = slipway.file("long.dstack.yml", "type: task\ncommands: [echo up, sleep 300]\n");
    slipway.run("run", "-d", "--name", "long", task.toString());
    await().atMost(PATIENCE).until(() -> slipway.run("logs", "long").out().equals("up\n"));

    first.process().destroyForcibly().waitFor();
    await().atMost(PATIENCE).until(() -> !screen.hasWindow());
    Bundle.Started again = slipway.start();
    await().atMost(PATIENCE).until(screen::hasWindow);

    assertThat(slipway.run("ps").out()).contains("long").contains("running");
    assertThat(slipway.run("stop", "long").out()).isEqualTo("long stopped\n");
    again.process().destroy();
    assertThat(again.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
