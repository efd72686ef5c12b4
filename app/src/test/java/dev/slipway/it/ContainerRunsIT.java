package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.engine.Sandbox;
import dev.slipway.store.EventRecord;
import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs as containers of a real Docker engine. */
class ContainerRunsIT {
  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeAll
  static void requireDocker() {
    Docker.require();
  }

  @BeforeEach
  void open() throws IOException {
    sandbox = Sandbox.open(folder, "docker", Docker.image());
  }

  @AfterEach
  void close() throws Exception {
    for (RunRecord run : sandbox.store().active()) {
      sandbox.engine().stop(run.id());
      sandbox.awaitEnd(run);
    }
    sandbox.close();
  }

  @Test
  void aTaskSeesItsFolderAndKeepsItsStreamsApart() throws Exception {
    Files.writeString(sandbox.work().resolve("in.txt"), "from the folder");
    RunRecord run =
        sandbox.submit(
            "task",
            """
            type: task
            image: %s
            env:
              - PATH=/made/up:$PATH
            commands:
              - cat in.txt; echo
              - echo "$DSTACK_RUN_NAME $DSTACK_REPO_DIR ${PATH%%%%:*}"
              - echo written > out.txt
              - echo trouble >&2
              - exit 5
            """
                .formatted(Docker.image()));

    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.exitCode()).contains(5);
    List<LogLine> lines = sandbox.store().log(run.id()).read(0, 100).lines();
    assertThat(lines)
        .filteredOn(line -> line.stream() == LogStream.OUT)
        .extracting(LogLine::text)
        .containsExactly("from the folder", "task /workflow /made/up");
    assertThat(lines)
        .filteredOn(line -> line.stream() == LogStream.ERR)
        .extracting(LogLine::text)
        .containsExactly("trouble");
    assertThat(sandbox.work().resolve("out.txt")).hasContent("written");
    assertThat(Docker.containersOf(run.id().value())).isEmpty();
  }

  @Test
  void aServiceAnswersByNameAndIsPublishedOnLoopbackOnly() throws Exception {
    Files.writeString(sandbox.work().resolve("page.txt"), "it works");
    RunRecord run =
        sandbox.submit(
            "web", "type: service\nport: 8000\ncommands:\n  - python3 -m http.server 8000\n");
    await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(run.id()).isEmpty());

    URI address = URI.create(sandbox.store().addresses(run.id()).getFirst().url());
    String container = Docker.containersOf(run.id().value()).getFirst();

    assertThat(get(address.getPort(), address.getAuthority(), "/page.txt")).isEqualTo("it works");
    assertThat(Docker.run("port", container).out())
        .startsWith("8000/tcp -> 127.0.0.1:")
        .doesNotContain("0.0.0.0");

    sandbox.engine().stop(run.id());
    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(Docker.containersOf(run.id().value())).isEmpty();
  }

  @Test
  void anImageWithoutCommandsRunsWhatItHas() throws Exception {
    RunRecord run =
        sandbox.submit(
            "own",
            "type: task\nimage: %s\nentrypoint: sh -c \"echo entry; exit 6\"\n"
                .formatted(Docker.image()));

    assertThat(sandbox.awaitEnd(run).exitCode()).contains(6);
    assertThat(sandbox.log(run)).containsExactly("entry");
  }

  @Test
  void aContainersRunGoesOnAndNoLineIsLostOrDoubled() throws Exception {
    RunRecord run =
        sandbox.submit(
            "count",
            """
            type: task
            commands:
              - for i in $(seq 1 400); do echo "out $i"; echo "err $i" >&2; sleep 0.01; done
            """);
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(run).size() > 40);
    for (int i = 0; i < 3; i++) {
      int before = sandbox.log(run).size();
      sandbox.close();
      sandbox = Sandbox.open(folder, "docker", Docker.image());
      sandbox.engine().adoptAll();
      await()
          .atMost(Sandbox.PATIENCE)
          .until(() -> sandbox.log(run).size() > before + 20 || !sandbox.now(run.id()).active());
    }

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);
    assertThat(sandbox.log(run))
        .filteredOn(line -> line.startsWith("out"))
        .isEqualTo(IntStream.rangeClosed(1, 400).mapToObj(i -> "out " + i).toList());
    assertThat(sandbox.log(run))
        .filteredOn(line -> line.startsWith("err"))
        .isEqualTo(IntStream.rangeClosed(1, 400).mapToObj(i -> "err " + i).toList());
  }

  @Test
  void memoryThatRunsOutIsToldInWords() throws Exception {
    RunRecord run =
        sandbox.submit(
            "hungry",
            """
            type: task
            commands:
              - echo up
              - while [ ! -e go ]; do sleep 0.1; done
              - python3 -c "x = bytearray(200_000_000); print(len(x))"
            """);
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(run).contains("up"));
    String container = Docker.containersOf(run.id().value()).getFirst();
    assertThat(Docker.run("update", "--memory", "32m", "--memory-swap", "32m", container).ok())
        .isTrue();
    Files.writeString(sandbox.work().resolve("go"), "");

    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.state()).isEqualTo(RunState.FAILED);
    assertThat(end.failure().orElseThrow()).contains("memory");
  }

  @Test
  void aContainerThatSomebodyRemovesIsMissed() throws Exception {
    RunRecord run = sandbox.submit("removed", "type: task\ncommands: [sleep 300]\n");
    sandbox.awaitState(run, RunState.RUNNING);
    await().atMost(Sandbox.PATIENCE).until(() -> !Docker.containersOf(run.id().value()).isEmpty());

    Docker.run("rm", "-f", Docker.containersOf(run.id().value()).getFirst());

    RunRecord end = sandbox.awaitEnd(run);
    assertThat(end.state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void aContainerThatNoRunOwnsIsRemovedAtTheNextStart() throws Exception {
    String mine = "0123456789ab";
    String others = "ba9876543210";
    String mark = sandbox.bench().home().mark();
    create(mine, mark);
    create(others, "another home");

    sandbox.engine().adoptAll();

    await().atMost(Sandbox.PATIENCE).until(() -> Docker.containersOf(mine).isEmpty());
    assertThat(Docker.containersOf(others)).hasSize(1);
    Docker.run("rm", "-f", Docker.containersOf(others).getFirst());
  }

  @Test
  void anImageThatIsNowhereIsToldInWords() throws Exception {
    RunRecord run =
        sandbox.submit("nowhere", "type: task\nimage: 127.0.0.1:1/no/such:image\ncommands: [ls]\n");

    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.state()).isEqualTo(RunState.FAILED);
    assertThat(end.failure().orElseThrow())
        .isEqualTo(
            "The registry of 127.0.0.1:1/no/such:image cannot be reached. Check the network"
                + " connection and run again.");
  }

  @Test
  void aShellThatTheImageLacksIsToldInWords() throws Exception {
    RunRecord run =
        sandbox.submit(
            "shell",
            "type: task\nimage: %s\nentrypoint: /bin/no-such-shell -c\ncommands: [ls]\n"
                .formatted(Docker.image()));

    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.failure().orElseThrow()).contains("was not found (exit code 127)");
    assertThat(sandbox.log(run)).anyMatch(line -> line.contains("/bin/no-such-shell"));
    assertThat(Docker.containersOf(run.id().value())).isEmpty();
  }

  @Test
  void aTasksTakenPortGivesWayToTheNextFreeOne() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      RunRecord run =
          sandbox.submit(
              "ports",
              "type: task\nports: [\"%d:8000\"]\ncommands: [python3 -m http.server 8000]\n"
                  .formatted(port));
      await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(run.id()).isEmpty());
      int local = sandbox.store().addresses(run.id()).getFirst().localPort();

      assertThat(local).isGreaterThan(port);
      assertThat(sandbox.store().events(run.id()))
          .extracting(EventRecord::message)
          .anyMatch(text -> text.contains("Port " + port + " is in use"));
      await()
          .atMost(Sandbox.PATIENCE)
          .ignoreExceptions()
          .until(() -> get(local, "127.0.0.1", "/").contains("Directory listing"));
    }
  }

  @Test
  void withoutARegistryAConfigurationWithoutImageRunsAsProcesses() throws Exception {
    sandbox.close();
    sandbox = Sandbox.open(folder, "docker", "127.0.0.1:1/not/there");
    RunRecord run = sandbox.submit("fallback", "type: task\ncommands: [echo here]\n");

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);
    assertThat(sandbox.log(run)).containsExactly("here");
    assertThat(sandbox.store().events(run.id()))
        .extracting(EventRecord::message)
        .anyMatch(text -> text.contains("runs as plain processes instead"));
  }

  private static void create(String run, String home) {
    assertThat(
            Docker.run(
                    "create",
                    "--label",
                    "slipway.run=" + run,
                    "--label",
                    "slipway.home=" + home,
                    Docker.image(),
                    "sleep",
                    "60")
                .ok())
        .isTrue();
  }

  private static String get(int port, String host, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .setHeader("Host", host)
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
