package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.host.LocalHost;
import dev.slipway.host.RunningCommand;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SshCommandsTest {
  @TempDir private Path folder;
  private OpenSshServer server;
  private Desk desk;
  private SshHost host;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"), "MaxSessions 3");
    desk = new Desk(folder.resolve("home"));
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", ""));
    host = desk.host(server);
  }

  @AfterEach
  void end() throws Exception {
    host.close();
    server.close();
  }

  @Test
  void aCommandGivesItsOutputItsErrorsAndItsCode() throws Exception {
    CommandResult result =
        host.run(
            Command.of("/bin/sh", "-c", "read x; echo \"$x $Y\"; echo bad >&2; exit 3")
                .reading("in\n")
                .with(Map.of("Y", "env")));

    assertThat(result).isEqualTo(new CommandResult(3, "in env\n", "bad\n"));
  }

  @Test
  void hostileWordsArriveAsTheyAre() throws Exception {
    List<String> words =
        List.of(
            "",
            " ",
            "a b",
            "it's",
            "$HOME",
            "`id`",
            "a\nb\n",
            "\n",
            "-n",
            "\\",
            "\"",
            "*",
            "é✓",
            "; exit 9",
            "!!",
            "\t",
            "'\"'\"'");
    List<String> command = new ArrayList<>(List.of("printf", "[%s]"));
    command.addAll(words);

    CommandResult result =
        host.run(Command.of(command).with(Map.of("VALUE", "a'b\n\"c\" $d `e` \\ \n")));

    assertThat(result.out()).isEqualTo("[" + String.join("][", words) + "]");
    assertThat(
            host.run(
                    Command.of("printenv", "VALUE")
                        .with(Map.of("VALUE", "a'b\n\"c\" $d `e` \\ \n")))
                .out())
        .isEqualTo("a'b\n\"c\" $d `e` \\ \n\n");
  }

  @Test
  void muchInputAndMuchOutputOnBothStreamsDoNotBlock() throws Exception {
    String input = "0123456789abcde\n".repeat(300_000);

    CommandResult result = host.run(Command.of("/bin/sh", "-c", "tee /dev/stderr").reading(input));

    assertThat(result.out()).isEqualTo(input);
    assertThat(result.err()).isEqualTo(input);
  }

  @Test
  void noListOfProcessesShowsArgumentsOfTheWayVariablesOrInput() throws Exception {
    try (RunningCommand running =
        host.start(Command.of("sleep", "60").with(Map.of("TOKEN", "hidden-value-4711")))) {
      await().until(() -> listed().contains("sleep 60"));

      assertThat(listed()).doesNotContain("hidden-value-4711");
      assertThat(running.await(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> host.run(Command.of("no-such-program")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("no-such-program could not be started on 127.0.0.1");
  }

  @Test
  void aCommandThatTakesTooLongIsEndedThereToo() throws Exception {
    assertThatThrownBy(() -> host.run(sleeper("61").within(Duration.ofMillis(500))))
        .isInstanceOf(SshException.class)
        .hasMessageContaining("did not end within 0 s on 127.0.0.1");

    await().until(() -> !listed().contains("sleep 61"));
  }

  @Test
  void aCommandThatHeedsNoSignalIsEndedAllTheSame() throws Exception {
    try (RunningCommand running =
        host.start(Command.of("/bin/sh", "-c", "trap '' TERM; echo here; sleep 62; sleep 62"))) {
      assertThat(firstLine(running)).isEqualTo("here");
    }

    await().atMost(Duration.ofSeconds(20)).until(() -> !listed().contains("sleep 62"));
  }

  @Test
  void aStartedCommandEndsWhenItIsClosedWithAllThatItStarted() throws Exception {
    try (RunningCommand running = host.start(sleeper("63"))) {
      assertThat(firstLine(running)).isEqualTo("here");
      assertThat(listed()).contains("sleep 63");
    }

    await().until(() -> !listed().contains("sleep 63"));
  }

  @Test
  void aCommandEndsWhenItsConnectionDies() throws Exception {
    RunningCommand running = host.start(sleeper("64"));
    assertThat(firstLine(running)).isEqualTo("here");

    host.close();

    await().until(() -> !listed().contains("sleep 64"));
    assertThatThrownBy(() -> running.await(Duration.ofSeconds(5)))
        .isInstanceOfSatisfying(HostException.class, e -> assertThat(e.unreachable()).isTrue());
  }

  @Test
  void anInterruptEndsACommand() throws Exception {
    Thread runner =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    host.run(sleeper("65"));
                  } catch (HostException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    await().until(() -> listed().contains("sleep 65"));

    runner.interrupt();

    await().until(() -> !listed().contains("sleep 65"));
    assertThat(runner.join(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void codesAndSignalsAreTold() throws Exception {
    try (RunningCommand running = host.start(Command.of("/bin/sh", "-c", "exit 7"))) {
      assertThat(running.await(Duration.ofSeconds(10))).isEqualTo(OptionalInt.of(7));
    }
    assertThat(host.run(Command.of("/bin/sh", "-c", "kill -9 $$")).exitCode()).isEqualTo(137);
  }

  @Test
  void aGrandchildThatHoldsTheOutputDoesNotHoldTheEnd() throws Exception {
    try (RunningCommand running =
        host.start(Command.of("/bin/sh", "-c", "setsid sleep 8 & exit 4"))) {
      assertThat(running.await(Duration.ofSeconds(5))).isEqualTo(OptionalInt.of(4));
    }
  }

  @Test
  void moreCommandsThanOneConnectionMayHaveRunAllTheSame() throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String word = "w" + i;
      all.add(() -> host.run(Command.of("/bin/sh", "-c", "sleep 0.5; echo " + word)).out());
    }
    List<String> words = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> each : threads.invokeAll(all)) words.add(each.get().strip());
    }

    assertThat(words).hasSize(20).doesNotHaveDuplicates();
    await().untilAsserted(() -> assertThat(server.connections()).isEqualTo(1));
  }

  @Test
  void aMachineThatAllowsOneSessionAtATimeIsUsedByMoreConnections() throws Exception {
    try (OpenSshServer narrow = OpenSshServer.start(folder.resolve("narrow"), "MaxSessions 1")) {
      narrow.authorize(desk.home.resolve(".ssh/id_ed25519"));
      try (SshHost machine = desk.host(narrow);
          RunningCommand _ = machine.start(sleeper("66"))) {
        machine.files().writePrivate(folder + "/f", "x");

        assertThat(machine.run(Command.of("cat", folder + "/f")).out()).isEqualTo("x");
      }
    }
  }

  @Test
  void aMachineThatRunsNoCommandsIsSaid() throws Exception {
    try (OpenSshServer closed = OpenSshServer.start(folder.resolve("closed"), "MaxSessions 0")) {
      closed.authorize(desk.home.resolve(".ssh/id_ed25519"));
      try (SshHost machine = desk.host(closed)) {
        assertThatThrownBy(() -> machine.run(Command.of("true")))
            .isInstanceOfSatisfying(
                SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.REFUSED))
            .hasMessageContaining("Check MaxSessions");
      }
    }
  }

  private static Command sleeper(String seconds) {
    return Command.of("/bin/sh", "-c", "echo here; sleep " + seconds + "; echo never");
  }

  private static String listed() throws Exception {
    return new LocalHost().run(Command.of("ps", "-eo", "args")).out();
  }

  private static String firstLine(RunningCommand running) throws Exception {
    return new BufferedReader(new InputStreamReader(running.out(), StandardCharsets.UTF_8))
        .readLine();
  }
}
