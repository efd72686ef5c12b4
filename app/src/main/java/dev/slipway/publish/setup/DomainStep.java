package dev.slipway.publish.setup;

import dev.slipway.publish.dns.DomainCheck;
import dev.slipway.publish.dns.DomainState;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.store.GatewayRecord;
import java.time.Duration;
import java.util.function.Consumer;

/** Says which record to create, and watches until the names lead to the gateway. */
final class DomainStep implements Step {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    GatewayRecord gateway = work.gateway();
    if (gateway.domain().isEmpty()) {
      return StepResult.skipped("This gateway has no domain; it is found by its address.");
    }
    DomainCheck check = work.tools().domains().apply(gateway.nameServer());
    long deadline = System.nanoTime() + work.tools().domainPatience().toNanos();
    Duration pause = work.tools().pause();
    while (true) {
      DomainState state =
          check.look(
              gateway.domain().get(),
              gateway.ownName().orElseThrow(),
              gateway.address().orElseThrow());
      switch (state) {
        case DomainState.Right(String sentence) -> {
          return StepResult.done(sentence);
        }
        case DomainState.Wrong(String sentence) -> {
          if (System.nanoTime() > deadline) {
            throw new GatewayException(
                sentence + " Then go on: slipway gateway create " + gateway.name());
          }
          progress.accept(sentence);
        }
      }
      Thread.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }
}
