package dev.slipway.gateway;

import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.client.GatewayClient;
import dev.slipway.gateway.client.Health;
import dev.slipway.gateway.client.Reply;
import dev.slipway.gateway.control.ControlToken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks a gateway on this machine until it is as it should be, or a limit has passed. */
final class HealthWait {
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 100;

  private final Command.AskHealth asked;
  private @Nullable GatewayClient client;
  private String token = "";

  HealthWait(Command.AskHealth asked) {
    this.asked = asked;
  }

  /** Returns the status to exit with; what was seen, or what is wrong, is printed. */
  int run(PrintStream out, PrintStream err) throws InterruptedException {
    long end = System.nanoTime() + asked.within().toNanos();
    String problem = look(out);
    while (!problem.isEmpty() && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      problem = look(out);
    }
    if (!problem.isEmpty()) {
      err.println(problem);
    }
    return problem.isEmpty() ? Main.OK : Main.FAILED;
  }

  /** What is wrong; empty if nothing is. */
  private String look(PrintStream out) throws InterruptedException {
    try {
      GatewayClient gateway = client();
      if (gateway == null) {
        return "The file " + asked.directory().resolve(ControlToken.FILE) + " holds no token.";
      }
      Reply<Health> health = gateway.health();
      Reply<ObservedState> observed = gateway.observe();
      if (health instanceof Reply.Done<Health> well
          && observed instanceof Reply.Done<ObservedState> seen) {
        return judge(well.value(), seen.value(), out);
      }
      return sentence(health).or(() -> sentence(observed)).orElse("The gateway did not answer.");
    } catch (IOException e) {
      return "The token in " + asked.directory() + " cannot be read: " + e.getMessage() + ".";
    }
  }

  /**
   * The one for the token as it is now, or null if there is none; another one each time would leave
   * its threads.
   */
  private @Nullable GatewayClient client() throws IOException {
    String now = Files.readString(asked.directory().resolve(ControlToken.FILE)).strip();
    if (client == null || !now.equals(token)) {
      token = now;
      boolean sound = !now.isEmpty() && now.chars().allMatch(HealthWait::isVisible);
      client = sound ? new GatewayClient(asked.port(), now, CALL) : null;
    }
    return client;
  }

  private static boolean isVisible(int character) {
    return character > ' ' && character < 127;
  }

  private String judge(Health health, ObservedState seen, PrintStream out) {
    if (asked.software().isPresent() && !asked.software().get().equals(health.software())) {
      return "The gateway that answers is version "
          + health.software()
          + ", not "
          + asked.software().get()
          + ".";
    }
    if (seen.version() != health.version()) {
      return "It holds state version "
          + health.version()
          + ", but goes by version "
          + seen.version()
          + ".";
    }
    if (seen.listeners().size() < asked.listeners()) {
      return "It listens on "
          + seen.listeners().size()
          + " addresses, but should on "
          + asked.listeners()
          + ".";
    }
    out.printf(
        "healthy software=%s version=%d listeners=%d%n",
        health.software(), health.version(), seen.listeners().size());
    return "";
  }

  private static Optional<String> sentence(Reply<?> reply) {
    if (reply instanceof Reply.Unreachable<?> unreachable) {
      return Optional.of(unreachable.sentence());
    }
    return reply instanceof Reply.Refused<?> refused
        ? Optional.of(refused.sentence())
        : Optional.empty();
  }
}
