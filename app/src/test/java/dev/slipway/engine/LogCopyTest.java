package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.host.HostException;
import dev.slipway.store.Home;
import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.LogWriter;
import dev.slipway.store.RunId;
import dev.slipway.store.RunStore;
import dev.slipway.store.SourcedLine;
import dev.slipway.workload.Observation;
import dev.slipway.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCopyTest {
  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  @Test
  void theLogHasAMarkWhereTheMachineWasOutOfReach() throws Exception {
    Home home = new Home(folder);
    RunId run = RunId.random();
    try (RunStore store = RunStore.open(home);
        LogCopy copy =
            LogCopy.start(new AwayOnce(), home.log(run), "box", Clock.systemUTC(), told::add)) {
      assertThat(copy.await(Duration.ofSeconds(20))).isTrue();

      assertThat(store.log(run).read(0, 10_000).lines())
          .extracting(LogLine::stream, LogLine::text)
          .containsExactly(
              line(LogStream.OUT, "before"),
              line(
                  LogStream.NOTE,
                  "The connection to box was lost. The log goes on when it is back."),
              line(LogStream.NOTE, "The connection to box is back."),
              line(LogStream.OUT, "after"));
      assertThat(told).isEmpty();
    }
  }

  private static Tuple line(LogStream stream, String text) {
    return tuple(stream, text);
  }

  /** Writes a line, is out of reach for two looks, and writes another. */
  private static final class AwayOnce implements Workload {
    private int looks;

    @Override
    public void copyLog(LogWriter log) throws IOException {
      Map<LogStream, LogWriter.Resume> last = log.last();
      String next = last.containsKey(LogStream.OUT) ? "after" : "before";
      LogLine line = new LogLine(Optional.empty(), LogStream.OUT, false, next);
      log.append(List.of(new SourcedLine(line, next)));
      if (next.equals("before")) throw new Away();
    }

    @Override
    public Observation observe() throws IOException {
      if (looks++ == 0) throw new Away();
      return new Observation.Alive(Map.of());
    }

    @Override
    public void start() {}

    @Override
    public Observation awaitEnd(Duration time) {
      return new Observation.Alive(Map.of());
    }

    @Override
    public void stop(Duration grace) {}

    @Override
    public void remove() {}
  }

  private static final class Away extends HostException {
    private static final long serialVersionUID = 1L;

    Away() {
      super("box does not answer.");
    }

    @Override
    public boolean unreachable() {
      return true;
    }
  }
}
