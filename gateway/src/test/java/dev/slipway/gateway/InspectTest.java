package dev.slipway.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.client.Reply;
import dev.slipway.gateway.state.StateDirectory;
import dev.slipway.gateway.state.Stored;
import dev.slipway.gateway.testing.GatewayProcess;
import dev.slipway.gateway.testing.TestGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask about a state directory, and the files of the service. */
class InspectTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aStateThatThisVersionCanUseIsTold() throws Exception {
    keep("{\"version\": 7, \"listeners\": [{\"address\": \"127.0.0.1\", \"port\": 80}]}");
    List<Path> before = files();

    assertThat(run("check", "--state", directory.toString())).isZero();
    assertThat(text(out))
        .isEqualTo(
            "This version can use the state in %s: version 7, listeners 1, services 0.\n"
                .formatted(directory));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aStateThatNeedsANewerVersionIsNotUsable() throws Exception {
    keep("{\"version\": 7, \"needs\": 99}");
    assertThat(run("check", "--state", directory.toString())).isEqualTo(1);
    assertThat(text(err)).contains("cannot use the state in " + directory).contains("99");
  }

  @Test
  void aMistakeIsToldWithItsPlace() throws Exception {
    keep("{\"version\": 7, \"listeners\": [{\"port\": \"x\"}]}");
    assertThat(run("check", "--state", directory.toString())).isEqualTo(1);
    assertThat(text(err)).contains(": at /listeners/0");
  }

  @Test
  void aTokenThatIsNoneIsNotSent() throws Exception {
    Files.writeString(directory.resolve("control-token"), "a\u0001b");
    assertThat(run("health", "--state", directory.toString(), "--control", "127.0.0.1:1"))
        .isEqualTo(1);
    assertThat(text(err)).contains("control-token holds no token");
  }

  @Test
  void aDamagedStateIsLeftAsItIs() throws Exception {
    Files.writeString(directory.resolve("state"), "what is this");
    assertThat(run("check", "--state", directory.toString())).isEqualTo(1);
    assertThat(text(err)).contains("is damaged");
    assertThat(directory.resolve("state")).hasContent("what is this");
  }

  @Test
  void ofADamagedStateTheOneBeforeCounts() throws Exception {
    keep("{\"version\": 7}");
    Files.move(directory.resolve("state"), directory.resolve("state.before"));
    Files.writeString(directory.resolve("state"), "what is this");
    assertThat(run("check", "--state", directory.toString())).isZero();
    assertThat(text(out)).contains("version 7");
  }

  @Test
  void whereThereIsNoStateThereIsNothingToMind() throws Exception {
    assertThat(run("check", "--state", directory.resolve("none").toString())).isZero();
    assertThat(text(out)).startsWith("There is no state in ");
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void aGatewayThatServesIsHealthy() throws Exception {
    try (GatewayProcess process = new GatewayProcess(directory)) {
      DesiredState state = new DesiredState(3, List.of(new Listener("127.0.0.1", 0)), List.of());
      assertThat(process.client().put(state)).isInstanceOf(Reply.Done.class);

      assertThat(health(process, "--listeners", "1")).isZero();
      assertThat(text(out)).matches("healthy software=.* version=3 listeners=1\n");
      assertThat(health(process, "--listeners", "2")).isEqualTo(1);
      assertThat(text(err)).isEqualTo("It listens on 1 addresses, but should on 2.\n");
      err.reset();
      assertThat(health(process, "--software", "9")).isEqualTo(1);
      assertThat(text(err)).startsWith("The gateway that answers is version ").contains("not 9");
    }
  }

  @Test
  void whereNothingAnswersItIsToldAfterTheLimit() throws Exception {
    assertThat(run("health", "--state", directory.toString(), "--within", "1")).isEqualTo(1);
    assertThat(text(err)).startsWith("The token in " + directory + " cannot be read");
    err.reset();
    Files.writeString(directory.resolve("control-token"), "x\n");
    assertThat(run("health", "--state", directory.toString(), "--control", "127.0.0.1:1"))
        .isEqualTo(1);
    assertThat(text(err)).endsWith(".\n").hasLineCount(1);
  }

  @Test
  void aGatewayWaitsForTheOneBeforeItAndServesTheSame() throws Exception {
    try (GatewayProcess first = new GatewayProcess(directory)) {
      DesiredState state = new DesiredState(3, List.of(new Listener("127.0.0.1", 0)), List.of());
      assertThat(first.client().put(state)).isInstanceOf(Reply.Done.class);
      List<String> log = new CopyOnWriteArrayList<>();
      try (Gateway gateway = Gateway.start(TestGateway.options())) {
        CompletableFuture<ControlledGateway> second =
            CompletableFuture.supplyAsync(() -> waiting(gateway, log));
        await().untilAsserted(() -> assertThat(log).isNotEmpty());
        assertThat(log.get(0)).contains("This one waits until it lets go.");
        assertThat(second).isNotDone();
        assertThat(first.stop()).isZero();
        try (ControlledGateway serving = second.get(20, TimeUnit.SECONDS)) {
          assertThat(serving.port()).isPositive();
          assertThat(gateway.observed().version()).isEqualTo(3);
        }
      }
    }
  }

  private ControlledGateway waiting(Gateway gateway, List<String> log) {
    try {
      return ControlledGateway.start(
          gateway,
          new DesiredState(0, List.of(), List.of()),
          new Command.Controlled(directory, "127.0.0.1", 0, Duration.ofSeconds(60)),
          log::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFilesOfTheServiceAreWritten() throws Exception {
    Path folder = directory.resolve("a/b");
    assertThat(run("service-files", folder.toString())).isZero();
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ServiceFiles.NAMES);
    }
    assertThat(folder.resolve("slipway-gateway@.service")).content().contains("[Service]");
    assertThat(run("service-files", folder.toString())).isZero();

    assertThat(run("service-files", folder.resolve("upgrade.sh").toString())).isEqualTo(1);
    assertThat(text(err)).startsWith("The files could not be written to ");
  }

  private void keep(String document) throws Exception {
    try (StateDirectory kept = StateDirectory.open(directory, sentence -> {})) {
      kept.keep(new Stored(7, document.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.list(directory)) {
      return all.sorted().toList();
    }
  }

  private int health(GatewayProcess process, String... more) throws InterruptedException {
    Stream<String> first =
        Stream.of(
            "health", "--state", directory.toString(), "--control", "127.0.0.1:" + process.port());
    return run(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  private int run(String... args) throws InterruptedException {
    return new Main(stream(out), stream(err), new CountDownLatch(0)).run(args);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
