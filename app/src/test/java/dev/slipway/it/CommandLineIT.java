package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job from the command line, with plain processes. */
class CommandLineIT {
  private static final long INTERRUPT = 1L << 1;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Bundle slipway;

  @BeforeEach
  void open() {
    slipway = new Bundle(folder, Map.of("SLIPWAY_CONTAINER_ENGINE", "none"));
  }

  @AfterEach
  void endWhatIsLeft() throws Exception {
    for (JsonNode run : new JsonMapper().readTree(slipway.run("ps", "--json").out())) {
      slipway.run("stop", run.path("id").asString());
    }
  }

  @Test
  void checkNamesEachProblemAtItsPlace() throws Exception {
    Path good = slipway.file("good.dstack.yml", "type: task\ncommands: [ls]\n");
    Path bad = slipway.file("bad.dstack.yml", "type: task\ncomands:\n  - ls\n");

    assertThat(slipway.run("check", good.toString()).code()).isZero();
    Bundle.Ended ended = slipway.run("check", good.toString(), bad.toString(), "nowhere.yml", ".");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).contains(bad + ":2:1: error: ").contains("commands");
    assertThat(ended.err()).contains("nowhere.yml: There is no such file.");
    assertThat(ended.out()).as("what is in the folder").contains("\nbad.dstack.yml:2:1: error: ");
    assertThat(slipway.run("check").code()).isEqualTo(2);
  }

  @Test
  void checkPrintsJson() throws Exception {
    Path bad = slipway.file("bad.dstack.yml", "type: task\nports: [99999]\ncommands: [ls]\n");

    Bundle.Ended ended = slipway.run("check", "--json", bad.toString());

    JsonNode first = new JsonMapper().readTree(ended.out()).path(0);
    assertThat(first.path("line").asInt()).isEqualTo(2);
    assertThat(first.path("column").asInt()).isEqualTo(9);
    assertThat(first.path("severity").asString()).isEqualTo("error");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aFolderIsCheckedWhole() throws Exception {
    slipway.file("a.dstack.yml", "type: task\ncommands: [ls]\nports: [99999]\n");
    slipway.file("b.dstack.yaml", "type: task\ncommands: [ls]\n");

    Bundle.Ended ended = slipway.run("check", ".");

    assertThat(ended.out()).startsWith("a.dstack.yml:3:9: error: ");
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void anEnormousFileIsRefusedAtOnce() throws Exception {
    Path file = folder.resolve("huge.dstack.yml");
    try (var channel =
        Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.position(100L * 1024 * 1024);
      channel.write(ByteBuffer.wrap(new byte[] {'x'}));
    }

    Bundle.Ended ended = slipway.run("check", file.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void aTaskPassesItsOutputItsErrorsAndItsCodeOn() throws Exception {
    Path task =
        slipway.file(
            "task.dstack.yml",
            "type: task\ncommands:\n  - echo \"hello ${{ run.args }}\"\n  - exit 3\n");

    Bundle.Ended ended =
        slipway.run("run", task.toString(), "--name", "mine", "--", "big", "world");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEqualTo("hello big world\n");
    assertThat(ended.err()).contains("mine: Failed. The commands ended with exit code 3.");
    assertThat(slipway.run("logs", "mine").out()).isEqualTo("hello big world\n");
    assertThat(slipway.run("ps", "-a").out()).contains("mine").contains("failed (3)");
  }

  @Test
  void aDetachedServiceAnswersUntilItIsStopped() throws Exception {
    int port = freePort();
    Path service =
        slipway.file(
            "web.dstack.yml",
            "type: service\nport: %d\ncommands:\n  - python3 -m http.server %d\n"
                .formatted(port, port));
    slipway.file("page.txt", "it works");

    assertThat(slipway.run("run", "-d", service.toString()).out()).isEqualTo("web\n");

    await().atMost(PATIENCE).until(() -> !address().isEmpty());
    URI address = URI.create(address());
    assertThat(address.getHost()).isEqualTo("web.localhost");
    assertThat(get(address, "/page.txt")).isEqualTo("it works");

    assertThat(slipway.run("stop", "web").out()).isEqualTo("web stopped\n");
    assertThat(slipway.run("ps", "--json").out().strip()).isEqualTo("[ ]");
    await().atMost(PATIENCE).until(() -> canListen(port));
  }

  @Test
  void ctrlCStopsTheRunAndSaysSo() throws Exception {
    assumeTrue(hearsCtrlC(), "these tests were started in the background, where Ctrl+C is ignored");
    Path task = slipway.file("long.dstack.yml", "type: task\ncommands: [echo up, sleep 300]\n");
    Bundle.Started started = slipway.start("run", "--name", "long", task.toString());
    await().atMost(PATIENCE).until(() -> started.out().equals("up\n"));

    new ProcessBuilder("kill", "-s", "INT", Long.toString(started.process().pid()))
        .start()
        .waitFor();

    assertThat(started.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(started.err()).contains("long: Stopped").doesNotContain("Exception");
    assertThat(slipway.run("ps", "-a").out()).contains("stopped");
  }

  /** What a shell starts in the background ignores it, and so does all that this starts. */
  private static boolean hearsCtrlC() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return true;
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
          .noneMatch(ignored -> (ignored & INTERRUPT) != 0);
    }
  }

  @Test
  void aSecondRunOfALiveNameIsRefused() throws Exception {
    Path task = slipway.file("long.dstack.yml", "type: task\ncommands: [sleep 300]\n");
    slipway.run("run", "-d", "--name", "long", task.toString());

    Bundle.Ended second = slipway.run("run", "--name", "long", task.toString());

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("A run named long is live already");
  }

  @Test
  void theWindowWithoutADisplayNamesTheCommandLine() throws Exception {
    Bundle blind = new Bundle(folder, Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""));

    Bundle.Ended ended = blind.run();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("no display").contains("slipway --help");
  }

  private String address() throws Exception {
    JsonNode runs = new JsonMapper().readTree(slipway.run("ps", "--json").out());
    return runs.path(0).path("addresses").path(0).asString("");
  }

  private static String get(URI address, String path) throws Exception {
    URI direct = URI.create("http://127.0.0.1:" + address.getPort() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(direct)
              .setHeader("Host", address.getHost() + ":" + address.getPort())
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean canListen(int port) {
    try (ServerSocket _ = new ServerSocket(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
