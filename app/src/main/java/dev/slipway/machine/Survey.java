package dev.slipway.machine;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at machines: one command for all facts, which changes nothing. */
public final class Survey {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Clock clock;
  private final List<String> targets;
  private final String script = script();

  /**
   * @param targets hosts that machines should reach, as {@code HOST:PORT}
   */
  public Survey(Clock clock, List<String> targets) {
    this.clock = clock;
    this.targets = List.copyOf(targets);
  }

  /**
   * Looks at a machine.
   *
   * @throws HostException when it cannot be reached, or its answer is not whole
   */
  public MachineFacts of(Host host) throws HostException, InterruptedException {
    List<String> command = new ArrayList<>(Arrays.asList("/bin/sh", "-s", "--"));
    command.addAll(targets);
    CommandResult result = host.run(Command.of(command).reading(script).within(LIMIT));
    Instant arrived = clock.instant();
    Answers answers = Answers.parse(result.out());
    if (!answers.complete()) {
      throw new HostException(
          host.name()
              + " could not be looked at: its shell ended early. It said: "
              + said(result.lastWords()));
    }
    return new FactReader(answers).facts(arrived);
  }

  private static String said(String words) {
    return words.isEmpty() ? "nothing." : words;
  }

  private static String script() {
    try (InputStream in = Survey.class.getResourceAsStream("survey.sh")) {
      if (in == null) throw new IllegalStateException("Missing resource survey.sh");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Unreadable resource survey.sh", e);
    }
  }
}
