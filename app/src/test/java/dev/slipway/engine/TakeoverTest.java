package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs outlive the process that started them, and the next one finds them. */
class TakeoverTest {
  private static final String COUNTING =
      """
      type: task
      commands:
        - for i in $(seq 1 300); do echo "line $i"; sleep 0.01; done
      """;

  @TempDir private Path folder;

  @Test
  void aRunGoesOnAndNoLineIsLostOrDoubled() throws Exception {
    RunRecord run;
    try (Sandbox first = Sandbox.processes(folder)) {
      run = first.submit("count", COUNTING);
      await().atMost(Sandbox.PATIENCE).until(() -> first.log(run).size() > 20);
    }
    for (int i = 0; i < 3; i++) {
      try (Sandbox next = Sandbox.processes(folder)) {
        assertThat(next.engine().undriven()).hasSize(1);
        int before = next.log(run).size();
        next.engine().adopt(run.id());
        await()
            .atMost(Sandbox.PATIENCE)
            .until(() -> next.log(run).size() > before || !next.now(run.id()).active());
      }
    }
    try (Sandbox last = Sandbox.processes(folder)) {
      last.engine().adoptAll();

      assertThat(last.awaitEnd(run).state()).isEqualTo(RunState.DONE);
      assertThat(last.log(run))
          .isEqualTo(IntStream.rangeClosed(1, 300).mapToObj(i -> "line " + i).toList());
    }
  }

  @Test
  void aRunThatEndedMeanwhileIsFoundEnded() throws Exception {
    RunRecord run;
    try (Sandbox first = Sandbox.processes(folder)) {
      run = first.submit("short", "type: task\ncommands: [echo up, sleep 0.5, exit 4]\n");
      await().atMost(Sandbox.PATIENCE).until(() -> first.log(run).contains("up"));
    }
    try (Sandbox next = Sandbox.processes(folder)) {
      next.engine().adoptAll();

      RunRecord end = next.awaitEnd(run);
      assertThat(end.state()).isEqualTo(RunState.FAILED);
      assertThat(end.exitCode()).contains(4);
    }
  }

  @Test
  void onlyOneProcessDrivesARunAndAnotherCanStopIt() throws Exception {
    try (Sandbox driver = Sandbox.processes(folder);
        Sandbox other = Sandbox.processes(folder)) {
      RunRecord run = driver.submit("long", "type: task\ncommands: [sleep 300]\n");
      driver.awaitState(run, RunState.RUNNING);
      assertThat(other.engine().adopt(run.id())).isFalse();

      other.engine().stop(run.id());

      assertThat(other.awaitEnd(run).state()).isEqualTo(RunState.STOPPED);
    }
  }

  @Test
  void anotherProcessTakesTheGatewayOverOnTheSamePort() throws Exception {
    int port = Sandbox.freePort();
    String yaml =
        "type: service\nport: %d\ncommands: [python3 -m http.server %d]\n".formatted(port, port);
    RunRecord run;
    String address;
    try (Sandbox first = Sandbox.processes(folder)) {
      run = first.submit("web", yaml);
      await().atMost(Sandbox.PATIENCE).until(() -> !first.store().addresses(run.id()).isEmpty());
      address = first.store().addresses(run.id()).getFirst().url();
    }
    try (Sandbox next = Sandbox.processes(folder)) {
      next.engine().adoptAll();
      int gateway = URI.create(address).getPort();
      await().atMost(Sandbox.PATIENCE).until(() -> Readiness.answers(gateway));

      assertThat(next.store().addresses(run.id()).getFirst().url()).isEqualTo(address);
      next.engine().stop(run.id());
      next.awaitEnd(run);
    }
  }

  @Test
  void aStopThatNobodyHeededIsHeededByTheNextDriver() throws Exception {
    RunRecord run;
    try (Sandbox first = Sandbox.processes(folder)) {
      run = first.submit("long", "type: task\ncommands: [sleep 300]\n");
      first.awaitState(run, RunState.RUNNING);
    }
    try (Sandbox next = Sandbox.processes(folder)) {
      next.engine().requestStop(run.id());
      next.engine().adoptAll();

      assertThat(next.awaitEnd(run).state()).isEqualTo(RunState.STOPPED);
    }
  }
}
