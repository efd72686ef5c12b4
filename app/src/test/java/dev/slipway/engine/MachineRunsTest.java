package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.ssh.OpenSshServer;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.EventRecord;
import dev.slipway.store.LogLine;
import dev.slipway.store.LogStream;
import dev.slipway.store.MachineRecord;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs as plain processes on a machine over SSH, with a real OpenSSH server. */
class MachineRunsTest {
  private static final Place MACHINE = new Place.Machine("box");

  /** An answer that was under way when the machine went is waited for a while. */
  private static final Duration NOTICED = Duration.ofSeconds(90);

  private static final String COUNTING =
      """
      type: task
      commands:
        - for i in $(seq 1 400); do echo "line $i"; sleep 0.02; done
      """;

  @TempDir private Path folder;
  private OpenSshServer server;
  private Sandbox sandbox;

  @BeforeEach
  void open() throws Exception {
    Path home = Files.createDirectories(folder.resolve("machine-home"));
    server =
        OpenSshServer.start(
            folder.resolve("server"),
            "SetEnv HOME=" + home + " PATH=" + withoutEngines() + ":/usr/bin:/bin");
    server.authorize(OpenSshServer.key(folder.resolve("desk/.ssh/id_ed25519"), "ed25519", ""));
    sandbox = Sandbox.processes(folder);
    sandbox
        .store()
        .machines()
        .add(
            new MachineRecord(
                "box",
                System.getProperty("user.name") + "@127.0.0.1:" + server.port,
                Optional.empty(),
                Instant.now()));
  }

  @AfterEach
  void close() throws Exception {
    for (RunRecord run : sandbox.store().active()) {
      sandbox.engine().stop(run.id());
      sandbox.awaitEnd(run);
    }
    sandbox.close();
    server.close();
  }

  @Test
  void aTaskSeesACopyOfTheFolderAndLeavesNothingOnTheMachine() throws Exception {
    Files.createDirectories(sandbox.work().resolve("sub folder"));
    Files.writeString(sandbox.work().resolve("sub folder/it's.txt"), "from the desk");
    Path program = sandbox.work().resolve("go.sh");
    Files.writeString(program, "#!/bin/sh\necho \"$1\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    RunRecord run =
        sandbox.submit(
            sandbox.request(
                "hello",
                MACHINE,
                """
                type: task
                env:
                  - GIVEN
                commands:
                  - cat "sub folder/it's.txt"; echo
                  - ./go.sh "$GIVEN"
                  - pwd
                  - mkdir out && echo result > out/file
                """));
    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.failure()).isEmpty();
    assertThat(end.state()).isEqualTo(RunState.DONE);
    assertThat(end.where()).isEqualTo("box");
    assertThat(sandbox.log(run))
        .containsExactly("from the desk", "by the test", ownFolder(run) + "/work");
    assertThat(sandbox.store().steps(run.id()))
        .filteredOn(step -> step.state() == StepState.DONE)
        .extracting(StepRecord::key)
        .containsExactly("check", "machine", "files", "start");
    assertThat(Path.of(ownFolder(run))).doesNotExist();
    assertThat(sandbox.work().resolve("out")).doesNotExist();
  }

  @Test
  void aServiceOnAMachineAnswersOnThisComputer() throws Exception {
    int port = Sandbox.freePort();
    Files.writeString(sandbox.work().resolve("index.html"), "hello from the machine");
    RunRecord run =
        sandbox.submit(
            sandbox.request(
                "web",
                MACHINE,
                "type: service\nport: %d\ncommands: [python3 -m http.server %d]\n"
                    .formatted(port, port)));

    String address = firstAddress(run);

    URI gateway = URI.create("http://127.0.0.1:" + URI.create(address).getPort());
    assertThat(get(gateway, "web.localhost")).isEqualTo("hello from the machine");
  }

  @Test
  void aTasksPortKeepsItsNumberWhileTheMachineIsAway() throws Exception {
    int application = Sandbox.freePort();
    int local = Sandbox.freePort();
    Files.writeString(sandbox.work().resolve("index.html"), "hello");
    RunRecord run =
        sandbox.submit(
            sandbox.request(
                "port",
                MACHINE,
                "type: task\nports: [\"%d:%d\"]\ncommands: [python3 -m http.server %d]\n"
                    .formatted(local, application, application)));
    String address = firstAddress(run);
    assertThat(address).isEqualTo("http://127.0.0.1:" + local);
    await().atMost(Sandbox.PATIENCE).until(() -> "hello".equals(get(address)));

    server.stop();
    server.restart();

    await().atMost(Sandbox.PATIENCE).until(() -> "hello".equals(get(address)));
  }

  @Test
  void aRunGoesOnWhileTheMachineIsOutOfReachAndNoLineIsLostOrDoubled() throws Exception {
    RunRecord run = sandbox.submit(sandbox.request("count", MACHINE, COUNTING));
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(run).size() > 20);

    server.stop();
    await()
        .atMost(NOTICED)
        .until(() -> sandbox.now(run.id()).activity().startsWith("No connection to box since "));
    assertThat(sandbox.now(run.id()).state()).isEqualTo(RunState.RUNNING);
    server.restart();

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);
    assertThat(written(run))
        .isEqualTo(IntStream.rangeClosed(1, 400).mapToObj(i -> "line " + i).toList());
    assertThat(sandbox.store().events(run.id()))
        .extracting(EventRecord::message)
        .anyMatch(message -> message.startsWith("There was no connection to box from "));
  }

  @Test
  void aStopIsRememberedWhileTheMachineIsOutOfReach() throws Exception {
    RunRecord run =
        sandbox.submit(sandbox.request("long", MACHINE, "type: task\ncommands: [sleep 3117]\n"));
    sandbox.awaitState(run, RunState.RUNNING);
    assertThat(sleeping()).isTrue();
    server.stop();

    sandbox.engine().stop(run.id());
    await()
        .atMost(Sandbox.PATIENCE)
        .until(() -> sandbox.now(run.id()).activity().contains("is ended when it is back"));
    assertThat(sandbox.now(run.id()).state()).isEqualTo(RunState.STOPPING);
    assertThat(sleeping()).isTrue();
    server.restart();

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(sleeping()).isFalse();
  }

  @Test
  void theMachineEndsARunWhoseTimeIsOverWhileNobodyWatches() throws Exception {
    RunRecord run =
        sandbox.submit(
            sandbox.request(
                "limited", MACHINE, "type: task\nmax_duration: 3s\ncommands: [sleep 3117]\n"));
    sandbox.awaitState(run, RunState.RUNNING);
    sandbox.close();

    await().atMost(Sandbox.PATIENCE).until(() -> !sleeping());
    sandbox = Sandbox.processes(folder);
    sandbox.engine().adoptAll();

    RunRecord end = sandbox.awaitEnd(run);
    assertThat(end.state()).isEqualTo(RunState.STOPPED);
    assertThat(end.activity()).isEqualTo("Stopped after its max_duration of 3.0 s");
    assertThat(Path.of(ownFolder(run))).doesNotExist();
  }

  @Test
  void aRunIsGivenGpusThatNoOtherRunHoldsAndIsRefusedWhenThereAreNotEnough() throws Exception {
    graphicsCards(2);
    RunRecord first = sandbox.submit(sandbox.request("first", MACHINE, showingGpus(1)));
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(first).contains("cards 0 of 1"));

    assertThat(sandbox.engine().plan(sandbox.request("big", MACHINE, showingGpus(2))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.message())
                    .isEqualTo(
                        "The run needs 2 GPUs, and box has 2 GPUs, of which 1 free: first holds 1."
                            + " Wait for that to end or stop it, ask for less in resources, or run"
                            + " it on another machine."));
    RunRecord second = sandbox.submit(sandbox.request("second", MACHINE, showingGpus(1)));
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(second).contains("cards 1 of 1"));

    sandbox.engine().stop(first.id());
    sandbox.awaitEnd(first);
    RunRecord third = sandbox.submit(sandbox.request("third", MACHINE, showingGpus(1)));
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(third).contains("cards 0 of 1"));
  }

  @Test
  void aRunThatNeedsMoreMemoryThanTheMachineHasIsRefused() {
    assertThat(
            sandbox
                .engine()
                .plan(
                    sandbox.request(
                        "huge",
                        MACHINE,
                        "type: task\nresources: {memory: 90TB..}\ncommands: [sleep 3117]\n")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.message())
                    .startsWith("The run needs 92160.0 GB of memory, and box has "));
  }

  @Test
  void whatARunLeftOnAMachineIsRemovedWhenItIsInReachAgain() throws Exception {
    RunRecord done =
        sandbox.submit(sandbox.request("done", MACHINE, "type: task\ncommands: [\":\"]\n"));
    sandbox.awaitEnd(done);
    Path left = Files.createDirectories(Path.of(ownFolder(done), "work"));
    Path foreign =
        Files.createDirectories(left.resolve("../../../other-home/0123456789ab").normalize());

    sandbox.engine().adoptAll();

    await().atMost(Sandbox.PATIENCE).until(() -> !Files.exists(left));
    assertThat(foreign).exists();
  }

  @Test
  void anotherProcessFindsTheMachineAgain() throws Exception {
    RunRecord run = sandbox.submit(sandbox.request("count", MACHINE, COUNTING));
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(run).size() > 20);
    sandbox.close();

    sandbox = Sandbox.processes(folder);
    sandbox.engine().adoptAll();

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);
    assertThat(written(run))
        .isEqualTo(IntStream.rangeClosed(1, 400).mapToObj(i -> "line " + i).toList());
  }

  @Test
  void aMachineThatIsOutOfReachRefusesThePlanWithTheReason() {
    server.stop();

    assertThat(sandbox.engine().plan(sandbox.request("never", MACHINE, COUNTING)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.message()).contains("refuses connections"));
  }

  @Test
  void aMachineThatNobodyAddedRefusesThePlan() {
    assertThat(
            sandbox.engine().plan(sandbox.request("never", new Place.Machine("other"), COUNTING)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.message()).contains("There is no machine other"));
  }

  private static String showingGpus(int count) {
    return """
    type: task
    resources: {gpu: "%d"}
    commands:
      - echo "cards $CUDA_VISIBLE_DEVICES of $DSTACK_GPUS_NUM"
      - sleep 3117
    """
        .formatted(count);
  }

  private void graphicsCards(int count) throws IOException {
    String lines =
        IntStream.range(0, count)
            .mapToObj(number -> "echo 'GPU " + number + ": Test card'\n")
            .collect(Collectors.joining());
    program("nvidia-smi", lines);
  }

  private String firstAddress(RunRecord run) {
    await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(run.id()).isEmpty());
    return sandbox.store().addresses(run.id()).stream()
        .map(AddressRecord::url)
        .findFirst()
        .orElseThrow();
  }

  private String ownFolder(RunRecord run) {
    String mark = Mark.elsewhere(sandbox.store());
    return folder.resolve("machine-home/.slipway/runs/" + mark + "/" + run.id()).toString();
  }

  private List<String> written(RunRecord run) {
    return lines(run, LogStream.OUT);
  }

  private List<String> lines(RunRecord run, LogStream stream) {
    return sandbox.store().log(run.id()).read(0, 1_000_000).lines().stream()
        .filter(line -> line.stream() == stream)
        .map(LogLine::text)
        .toList();
  }

  private static boolean sleeping() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .anyMatch(line -> line.endsWith("sleep 3117"));
  }

  private static String get(String address) throws Exception {
    return get(URI.create(address), "localhost");
  }

  private static String get(URI address, String host) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).header("Host", host).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  /** Programs of container engines that do not answer, so that runs are plain processes. */
  private Path withoutEngines() throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    for (String name : List.of("docker", "podman")) program(name, "exit 1\n");
    return programs;
  }

  private void program(String name, String script) throws IOException {
    Path program = folder.resolve("programs").resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
