package dev.slipway.publish.setup;

import dev.slipway.publish.check.CheckFailure;
import dev.slipway.publish.check.PublicAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The world from which a gateway is looked at. */
public interface Outside {
  /** Why nothing can connect to a port, as a sentence; nothing when something can. */
  Optional<String> portProblem(String address, int port) throws InterruptedException;

  /**
   * Asks for everything that a service may need.
   *
   * @return what was right, in words
   */
  List<String> ask(PublicAddress place, Consumer<String> progress)
      throws CheckFailure, InterruptedException;
}
