package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.Command;
import dev.slipway.host.LocalHost;
import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.EventRecord;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import dev.slipway.workload.JobSpec;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs as plain processes on this computer. */
class ProcessRunsTest {
  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void open() throws IOException {
    sandbox = Sandbox.processes(folder);
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
  void aTaskRunsItsCommandsInOrderAndIsDone() throws Exception {
    RunRecord run =
        sandbox.submit(
            "hello",
            """
            type: task
            env:
              - GREETING=hello
              - PATH=/made/up:$PATH
              - GIVEN
            commands:
              - echo "$GREETING ${{ run.args }} $GIVEN"
              - |
                for i in 1 2 3; do
                  echo "line $i"   # a comment
                done
              - echo background &
              - wait; echo "$DSTACK_RUN_NAME ${PATH%%:*}"
            """,
            "a",
            "b c");

    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.state()).isEqualTo(RunState.DONE);
    assertThat(end.exitCode()).contains(0);
    assertThat(sandbox.log(run))
        .containsExactlyInAnyOrder(
            "hello a b c by the test",
            "line 1",
            "line 2",
            "line 3",
            "background",
            "hello /made/up");
    assertThat(sandbox.store().steps(run.id()))
        .filteredOn(step -> step.state() == StepState.DONE)
        .extracting(StepRecord::key)
        .containsExactly("check", "machine", "start");
  }

  @Test
  void aFailingCommandEndsTheTaskWithItsCode() throws Exception {
    RunRecord run =
        sandbox.submit(
            "fails", "type: task\ncommands:\n  - echo before\n  - exit 3\n  - echo never\n");

    RunRecord end = sandbox.awaitEnd(run);

    assertThat(end.state()).isEqualTo(RunState.FAILED);
    assertThat(end.exitCode()).contains(3);
    assertThat(end.failure()).contains("The commands ended with exit code 3. The log says why.");
    assertThat(sandbox.log(run)).containsExactly("before");
  }

  @Test
  void aCommandThatIsNotThereIsExplained() throws Exception {
    RunRecord end =
        sandbox.awaitEnd(sandbox.submit("missing", "type: task\ncommands:\n  - no-such-command\n"));

    assertThat(end.failure().orElseThrow()).contains("was not found (exit code 127)");
  }

  @Test
  void stoppingEndsEveryProcessOfTheRun() throws Exception {
    RunRecord run =
        sandbox.submit(
            "long",
            """
            type: task
            commands:
              - setsid sleep 300 &
              - sleep 300 &
              - echo up
              - sleep 300
            """);
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(run).contains("up"));

    sandbox.engine().stop(run.id());

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(processesOf(run)).isEmpty();
  }

  @Test
  void whatATaskLeavesInTheBackgroundEndsWithIt() throws Exception {
    RunRecord run =
        sandbox.submit("leaves", "type: task\ncommands:\n  - sleep 300 &\n  - echo done\n");

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);

    assertThat(processesOf(run)).isEmpty();
  }

  @Test
  void aServiceAnswersByItsNameAndOnItsGatewayPort() throws Exception {
    int application = Sandbox.freePort();
    int gatewayPort = Sandbox.freePort();
    RunRecord run =
        sandbox.submit(
            "Web_1",
            """
            type: service
            port: "%d:%d"
            commands:
              - python3 -m http.server %d
            """
                .formatted(gatewayPort, application, application));
    Files.writeString(sandbox.work().resolve("page.txt"), "it works");

    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.store().addresses(run.id()).size() == 2);

    List<AddressRecord> addresses = sandbox.store().addresses(run.id());
    assertThat(addresses)
        .extracting(AddressRecord::kind)
        .containsExactly(AddressKind.ENDPOINT, AddressKind.GATEWAY_PORT);
    assertThat(addresses.getFirst().url()).startsWith("http://web-1.localhost:");
    int byName = URI.create(addresses.getFirst().url()).getPort();
    assertThat(get("http://127.0.0.1:" + byName + "/page.txt", "web-1.localhost:" + byName))
        .isEqualTo("it works");
    assertThat(get("http://127.0.0.1:" + gatewayPort + "/page.txt", "127.0.0.1:" + gatewayPort))
        .isEqualTo("it works");

    sandbox.engine().stop(run.id());
    sandbox.awaitEnd(run);
    assertThat(sandbox.store().publications()).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsNamedInTheSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      RunRecord run =
          sandbox.submit(
              "taken", "type: service\nport: %d\ncommands:\n  - sleep 5\n".formatted(port));

      RunRecord end = sandbox.awaitEnd(run);

      assertThat(end.state()).isEqualTo(RunState.FAILED);
      assertThat(end.failure().orElseThrow()).contains("Port " + port + " is already in use");
    }
  }

  @Test
  void aTasksPortIsLedToWhereItWasAskedFor() throws Exception {
    int application = Sandbox.freePort();
    int local = Sandbox.freePort();
    RunRecord run =
        sandbox.submit(
            "ported",
            """
            type: task
            ports: ["%d:%d"]
            commands:
              - echo hi > hi.txt
              - python3 -m http.server %d
            """
                .formatted(local, application, application));
    await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(run.id()).isEmpty());

    await()
        .atMost(Sandbox.PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(get("http://127.0.0.1:" + local + "/hi.txt", "127.0.0.1"))
                    .isEqualTo("hi\n"));
  }

  @Test
  void aLocalPortThatIsTakenGivesWayToTheNextFreeOne() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int application = Sandbox.freePort();
      RunRecord run =
          sandbox.submit(
              "moved",
              "type: task\nports: [\"%d:%d\"]\ncommands: [sleep 300]\n"
                  .formatted(taken.getLocalPort(), application));
      sandbox.awaitState(run, RunState.RUNNING);
      await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(run.id()).isEmpty());

      assertThat(sandbox.store().addresses(run.id()).getFirst().localPort())
          .isGreaterThan(taken.getLocalPort());
      assertThat(sandbox.store().events(run.id()))
          .extracting(EventRecord::message)
          .anyMatch(text -> text.startsWith("Port " + taken.getLocalPort() + " is in use"));
    }
  }

  @Test
  void aDevEnvironmentStaysAndOffersItsEditor() throws Exception {
    RunRecord run =
        sandbox.submit("dev", "type: dev-environment\nide: vscode\ninit:\n  - echo ready\n");
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.log(run).contains("ready"));
    await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(run.id()).isEmpty());

    assertThat(sandbox.store().addresses(run.id()).getFirst().url())
        .isEqualTo("vscode://file" + sandbox.work().toUri().getRawPath());
    assertThat(sandbox.now(run.id()).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void anImageWithoutAContainerEngineIsRefusedWithWhatToInstall() {
    Planned planned =
        sandbox
            .engine()
            .plan(sandbox.request("img", "type: task\nimage: python\ncommands: [ls]\n"));

    assertThat(planned).isInstanceOf(Refusal.class);
    assertThat(((Refusal) planned).message()).contains("needs a container engine");
  }

  @Test
  void whatIsNoRunIsRefused() {
    Planned planned = sandbox.engine().plan(sandbox.request("fleet", "type: fleet\nnodes: 2\n"));
    assertThat(((Refusal) planned).message())
        .isEqualTo(
            "This file describes a fleet, and only dev environments, tasks and services can be"
                + " run.");
  }

  @Test
  void aSecretReachesTheCommandsAndNoListOfProcesses() throws Exception {
    String yaml =
        """
        type: task
        env:
          - TOKEN=${{ secrets.TOKEN }}
        commands:
          - test "${{ secrets.OTHER }}" = "$CHECK" || echo "other is ${{ secrets.OTHER }}"
          - echo "token is $TOKEN"
          - sleep 300
        """;
    Plan missing = (Plan) sandbox.engine().plan(sandbox.request("secret", yaml));
    assertThat(missing.missingSecrets()).containsExactly("OTHER", "TOKEN");
    assertThatThrownBy(() -> sandbox.engine().submit(missing))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("OTHER, TOKEN are not set");
    sandbox.engine().setSecret("TOKEN", "se$cret-1");
    sandbox.engine().setSecret("OTHER", "se\"cret-2");

    RunRecord run = sandbox.submit("secret", yaml);

    await()
        .atMost(Sandbox.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(sandbox.log(run))
                    .containsExactly("other is se\"cret-2", "token is se$cret-1"));
    String listed = new LocalHost().run(Command.of("ps", "-eo", "args")).out();
    assertThat(listed).doesNotContain("se$cret-1").doesNotContain("cret-2");
  }

  @Test
  void aProcessWithoutItsEnvironmentIsStoppedAsWell() throws Exception {
    int port = Sandbox.freePort();
    RunRecord run =
        sandbox.submit(
            "bare",
            "type: task\ncommands:\n  - env -i \"$(command -v python3)\" -m http.server %d\n"
                .formatted(port));
    await().atMost(Sandbox.PATIENCE).until(() -> Readiness.listens(port));

    sandbox.engine().stop(run.id());
    sandbox.awaitEnd(run);

    assertThat(Readiness.listens(port)).isFalse();
  }

  @Test
  void aVariableOfTheEnvironmentIsTheOneOfWhoAsked() throws Exception {
    Planned refused =
        sandbox
            .engine()
            .plan(sandbox.request("env", "type: task\nenv: [NOT_GIVEN]\ncommands: [ls]\n"));
    assertThat(((Refusal) refused).message()).contains("takes NOT_GIVEN from the environment");

    Plan plan =
        (Plan)
            sandbox
                .engine()
                .plan(
                    sandbox.request(
                        "env", "type: task\nenv: [GIVEN]\ncommands: ['echo $GIVEN']\n"));
    RunRecord run = sandbox.engine().enqueue(plan);
    sandbox.engine().adoptAll();

    sandbox.awaitEnd(run);
    assertThat(sandbox.log(run)).containsExactly("by the test");
  }

  @Test
  void twoServicesOnOneGatewayPortDoNotMixTheirRequests() throws Exception {
    int gatewayPort = Sandbox.freePort();
    RunRecord first = service("one", gatewayPort);
    await().atMost(Sandbox.PATIENCE).until(() -> sandbox.store().addresses(first.id()).size() == 2);

    RunRecord second = service("two", gatewayPort);
    await().atMost(Sandbox.PATIENCE).until(() -> !sandbox.store().addresses(second.id()).isEmpty());

    assertThat(sandbox.store().addresses(second.id())).hasSize(1);
    assertThat(sandbox.store().events(second.id()))
        .extracting(EventRecord::message)
        .anyMatch(text -> text.contains("belongs to the service one"));
    assertThat(
            ((Refusal) sandbox.engine().plan(sandbox.request("One", serviceYaml(1, 2)))).message())
        .contains("The service one is live");
  }

  @Test
  void manyThreadsThatWantToDriveARunStartItOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      Plan plan =
          (Plan)
              sandbox
                  .engine()
                  .plan(sandbox.request("many" + round, "type: task\ncommands: [echo once]\n"));
      RunRecord run = sandbox.engine().enqueue(plan);
      List<Thread> threads =
          IntStream.range(0, 8)
              .mapToObj(i -> Thread.ofVirtual().start(() -> sandbox.engine().adopt(run.id())))
              .toList();
      for (Thread thread : threads) thread.join();

      assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);
      assertThat(sandbox.log(run)).containsExactly("once");
    }
  }

  @Test
  void anEntrypointTakesTheCommandsHoweverItIsWritten() throws Exception {
    for (String entrypoint : List.of("sh", "sh -c", "bash -ec", "'/bin/sh' -x")) {
      RunRecord run =
          sandbox.submit(
              "entry",
              "type: task\nentrypoint: \"%s\"\ncommands: [\"echo taken\"]\n".formatted(entrypoint));

      assertThat(sandbox.awaitEnd(run).state()).as(entrypoint).isEqualTo(RunState.DONE);
      assertThat(sandbox.log(run)).as(entrypoint).contains("taken");
    }
  }

  @Test
  void aSecondRunOfTheNameReplacesTheFirst() throws Exception {
    RunRecord first = sandbox.submit("one", "type: task\ncommands: [sleep 300]\n");
    sandbox.awaitState(first, RunState.RUNNING);

    Plan plan =
        (Plan) sandbox.engine().plan(sandbox.request("one", "type: task\ncommands: [echo two]\n"));
    assertThat(plan.live()).isPresent();
    RunRecord second = sandbox.engine().submit(plan);

    assertThat(sandbox.now(first.id()).state()).isEqualTo(RunState.STOPPED);
    assertThat(sandbox.awaitEnd(second).state()).isEqualTo(RunState.DONE);
  }

  @Test
  void aLiveRunIsNotDeletedAndAnEndedOneLeavesNothing() throws Exception {
    RunRecord run = sandbox.submit("gone", "type: task\ncommands: [sleep 300]\n");
    sandbox.awaitState(run, RunState.RUNNING);
    assertThatThrownBy(() -> sandbox.engine().delete(run.id())).hasMessageContaining("still live");

    sandbox.engine().stop(run.id());
    sandbox.awaitEnd(run);
    await().until(() -> sandbox.engine().undriven().isEmpty());
    sandbox.engine().delete(run.id());

    assertThat(sandbox.store().find(run.id())).isEmpty();
    assertThat(sandbox.bench().home().run(run.id())).doesNotExist();
  }

  private RunRecord service(String name, int gatewayPort) throws Exception {
    return sandbox.submit(name, serviceYaml(gatewayPort, Sandbox.freePort()));
  }

  private static String serviceYaml(int gatewayPort, int application) {
    return """
    type: service
    port: "%d:%d"
    commands:
      - python3 -m http.server %d
    """
        .formatted(gatewayPort, application, application);
  }

  private static String processesOf(RunRecord run) throws Exception {
    return new LocalHost()
        .run(
            Command.of(
                "/bin/sh",
                "-c",
                "grep -lF " + JobSpec.label(run.id()) + " /proc/[0-9]*/environ 2>/dev/null; true"))
        .out();
  }

  private static String get(String url, String host) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).setHeader("Host", host).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
