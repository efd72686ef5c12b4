package dev.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LocalHostTest {
  private final LocalHost host = new LocalHost();

  @Test
  void aCommandGivesItsOutputItsErrorsAndItsCode() throws Exception {
    CommandResult result =
        host.run(
            Command.of("/bin/sh", "-c", "read x; echo \"$x $Y\"; echo bad >&2; exit 3")
                .reading("in\n")
                .with(Map.of("Y", "env")));

    assertThat(result).isEqualTo(new CommandResult(3, "in env\n", "bad\n"));
    assertThat(result.lastWords()).isEqualTo("bad");
  }

  @Test
  void muchOutputOnBothStreamsDoesNotBlock() throws Exception {
    String script = "i=0; while [ $i -lt 20000 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done";

    CommandResult result = host.run(Command.of("/bin/sh", "-c", script));

    assertThat(result.out().lines()).hasSize(20_000);
    assertThat(result.err().lines()).hasSize(20_000);
  }

  @Test
  void aCommandThatTakesTooLongIsEnded() {
    assertThatThrownBy(() -> host.run(Command.of("sleep", "60").within(Duration.ofMillis(200))))
        .isInstanceOf(HostException.class)
        .hasMessage("sleep 60 did not end within 0 s");
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> host.run(Command.of("no-such-program")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("no-such-program could not be started");
  }

  @Test
  void aStartedCommandEndsWhenItIsClosed() throws Exception {
    long child;
    try (RunningCommand running =
        host.start(Command.of("/bin/sh", "-c", "echo $$; exec sleep 60"))) {
      child = Long.parseLong(firstLine(running));
      assertThat(ProcessHandle.of(child)).isPresent();
    }

    await().until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void aStartedCommandTellsItsCode() throws Exception {
    try (RunningCommand running = host.start(Command.of("/bin/sh", "-c", "exit 7"))) {
      assertThat(running.await(Duration.ofSeconds(10))).isEqualTo(OptionalInt.of(7));
    }
  }

  private static String firstLine(RunningCommand running) throws Exception {
    return new BufferedReader(new InputStreamReader(running.out(), StandardCharsets.UTF_8))
        .readLine();
  }
}
