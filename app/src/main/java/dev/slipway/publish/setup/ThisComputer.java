package dev.slipway.publish.setup;

import dev.slipway.publish.check.CheckFailure;
import dev.slipway.publish.check.PortTry;
import dev.slipway.publish.check.PublicAddress;
import dev.slipway.publish.check.PublicRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A gateway as it looks from this computer. */
public final class ThisComputer implements Outside {
  private static final int CONNECT_MILLIS = 5_000;

  @Override
  public Optional<String> portProblem(String address, int port) {
    return new PortTry(CONNECT_MILLIS).problem(address, port);
  }

  @Override
  public List<String> ask(PublicAddress place, Consumer<String> progress)
      throws CheckFailure, InterruptedException {
    return new PublicRequest(place).run(progress);
  }
}
