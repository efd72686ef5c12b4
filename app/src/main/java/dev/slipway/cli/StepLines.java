package dev.slipway.cli;

import dev.slipway.store.GatewayStep;
import dev.slipway.store.StepState;
import java.time.Duration;
import java.util.Locale;

/** Prints the steps of a gateway as they come: each with what it found and how long it took. */
final class StepLines {
  private static final double THOUSAND = 1000;

  private final CommandLineTools tools;

  StepLines(CommandLineTools tools) {
    this.tools = tools;
  }

  void tell(GatewayStep step) {
    switch (step.state()) {
      case WAITING -> {}
      case RUNNING -> {
        if (!step.detail().isEmpty()) tools.err().println("         " + step.detail());
      }
      case DONE, FAILED, SKIPPED -> {
        tools
            .out()
            .printf(
                Locale.ROOT,
                "%-8s %-17s %7s  %s%n",
                word(step.state()),
                step.title(),
                seconds(step),
                step.detail());
        tools.out().flush();
      }
    }
  }

  private static String word(StepState state) {
    return state == StepState.DONE ? "ok" : state.word();
  }

  private static String seconds(GatewayStep step) {
    Duration took = Duration.between(step.started().orElseThrow(), step.ended().orElseThrow());
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / THOUSAND);
  }
}
