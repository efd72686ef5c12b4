package dev.slipway.ui.machines;

import dev.slipway.machine.FakeConnections;
import dev.slipway.machine.Machines;
import dev.slipway.machine.Survey;
import dev.slipway.store.Home;
import dev.slipway.store.MachineRecord;
import dev.slipway.store.RunStore;
import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.fake.SameThread;
import dev.slipway.ui.fake.SetClock;
import dev.slipway.ui.runs.RunFeed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The room's models on a network of the test's own. */
final class MachinesFixture implements AutoCloseable {
  static final String NO_ENGINE =
      """
      user\tadmin
      rights\tsudo
      os.id\tdebian
      os.title\tDebian GNU/Linux 12 (bookworm)
      kernel\tLinux 6.1
      arch\tx86_64
      init\tsystemd
      processors\t4
      memory\t16000000
      memory.free\t12000000
      disk\t100000000 60000000
      clock\t%d
      clock.synchronised\tyes
      """
          .formatted(Runs.NOW.getEpochSecond());
  static final String ENGINE = "engine.docker\tanswers 28.2\n";

  final FakeConnections network = new FakeConnections();
  final SetClock clock = new SetClock();
  final SameThread background = new SameThread();
  final Answers answers = new Answers();
  final FakeRuns runs;
  final RunStore store;
  final Machines machines;
  final MachineWatch watch;
  final MachinesViewModel model;
  final MachineCare care;

  MachinesFixture(Path folder) {
    runs = new FakeRuns(folder.resolve("logs"));
    store = RunStore.open(new Home(folder.resolve("home")));
    machines =
        new Machines(
            store.machines(),
            network,
            new Survey(Clock.fixed(Runs.NOW, ZoneOffset.UTC), List.of()),
            clock,
            store::close);
    network.answer(survey(ENGINE));
    watch = new MachineWatch(machines, background, answers, clock);
    RunFeed feed = new RunFeed(runs, background, answers, Runnable::run);
    model = new MachinesViewModel(machines, feed, background, answers, watch);
    care = new MachineCare(machines, model, watch, background, answers, answers, clock);
  }

  static String survey(String more) {
    return NO_ENGINE + more + "end\tyes\n";
  }

  /** Machines that somebody added. */
  MachinesFixture with(String... names) {
    for (String name : names) {
      store
          .machines()
          .add(new MachineRecord(name, "admin@" + name, Optional.empty(), clock.instant()));
    }
    return this;
  }

  /** Time goes by while the room is in sight. */
  void pass(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.pass(Duration.ofSeconds(1));
      model.tick();
    }
  }

  MachineRow row(String name) {
    return model.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  String state(String name) {
    return MachineWords.state(row(name).condition(), clock.instant());
  }

  @Override
  public void close() {
    model.close();
    machines.close();
  }
}
