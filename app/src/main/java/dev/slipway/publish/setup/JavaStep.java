package dev.slipway.publish.setup;

import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Lines;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Sees to a Java that is new enough: the one that is there, or the distribution's. */
final class JavaStep implements Step {
  private static final Duration LIMIT = Duration.ofMinutes(15);

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    if (!work.java().isEmpty()) return found(work, "is there");
    progress.accept("Installing the distribution's Java on " + work.host().name());
    try {
      Lines told =
          work.root()
              .run(
                  "java",
                  Map.of("TOOL", work.facts().system().packages().name()),
                  LIMIT,
                  "install Java");
      work.javaIs(told.one("java"));
      return StepResult.done(
          "Java %s was installed (%s).".formatted(told.one("java.version"), told.one("java")));
    } catch (GatewayException e) {
      throw new GatewayException(
          e.getMessage()
              + " The gateway needs Java 17 or newer. Check that the machine reaches its package"
              + " sources, or install Java there yourself, and try again.",
          e);
    }
  }

  private static StepResult found(Work work, String how) {
    return StepResult.done(
        "Java %s %s (%s).".formatted(work.found().one("java.version"), how, work.java()));
  }
}
