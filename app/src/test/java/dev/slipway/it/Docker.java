package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.host.LocalHost;
import java.time.Duration;
import java.util.List;

/** The real Docker engine, and an image on it with a shell and Python, for tests. */
public final class Docker {
  private static final LocalHost HOST = new LocalHost();

  private Docker() {}

  /** The image: made by {@code .ci/run}, or named by {@code SLIPWAY_TEST_IMAGE}. */
  public static String image() {
    return System.getenv().getOrDefault("SLIPWAY_TEST_IMAGE", "slipway-test:1");
  }

  /** Skips the test without an engine, except where one was promised. */
  public static void require() {
    boolean there = works();
    if (System.getenv().containsKey("SLIPWAY_REQUIRE_DOCKER")) {
      assertThat(there).as("a Docker engine with the image " + image()).isTrue();
    }
    assumeTrue(there, "There is no Docker engine with the image " + image());
  }

  static CommandResult run(String... arguments) {
    try {
      return HOST.run(Command.of("docker").and(arguments).within(Duration.ofMinutes(1)));
    } catch (HostException e) {
      return new CommandResult(1, "", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The containers of a run, running or not. */
  public static List<String> containersOf(String run) {
    return run("ps", "-a", "-q", "--filter", "label=slipway.run=" + run).out().lines().toList();
  }

  private static boolean works() {
    return run("image", "inspect", "--format", "{{.Id}}", image()).ok();
  }
}
