package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.Command;
import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.RunningCommand;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SshConnectionTest {
  private static final Duration NOTICED = Duration.ofSeconds(15);

  @TempDir private Path folder;
  private OpenSshServer server;
  private Desk desk;
  private SshHost host;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"));
    desk = new Desk(folder.resolve("home"));
    desk.config("StrictHostKeyChecking accept-new\n");
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", ""));
    host = desk.host(server);
  }

  @AfterEach
  void end() throws Exception {
    host.close();
    server.close();
  }

  @Test
  void allWhoUseAMachineShareOneConnection() throws Exception {
    assertThat(host.state()).isInstanceOf(LinkState.Idle.class);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) all.add(() -> host.run(Command.of("true")).exitCode());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> each : threads.invokeAll(all)) assertThat(each.get()).isZero();
    }

    assertThat(server.connections()).isEqualTo(1);
    assertThat(host.state()).isInstanceOf(LinkState.Connected.class);
  }

  @Test
  void aLostConnectionIsToldAndComesBackAtTheNextUse() throws Exception {
    assertThat(host.run(Command.of("true")).ok()).isTrue();
    server.stop();
    await()
        .untilAsserted(
            () ->
                assertThat(host.state())
                    .isInstanceOfSatisfying(
                        LinkState.Down.class,
                        down -> {
                          assertThat(down.failure()).isEqualTo(SshFailure.LOST);
                          assertThat(down.sentence()).contains("was lost.");
                        }));
    assertThatThrownBy(() -> host.run(Command.of("true")))
        .isInstanceOfSatisfying(
            SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.UNREACHABLE))
        .hasMessageContaining("refuses connections");
    server.start();

    assertThat(host.run(Command.of("true")).ok()).isTrue();
  }

  @Test
  void aMachineThatHangsIsNoticedInTimeByWhoeverWaitsForIt() throws Exception {
    try (RunningCommand running = host.start(Command.of("sleep", "100"))) {
      assertThat(running.await(Duration.ofMillis(200))).isEmpty();
      server.freeze(true);
      long since = System.nanoTime();

      assertThatThrownBy(() -> host.run(Command.of("true").within(Duration.ofSeconds(60))))
          .isInstanceOfSatisfying(
              SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.LOST));
      assertThatThrownBy(() -> running.await(NOTICED))
          .hasMessageContaining("The connection to")
          .isInstanceOf(SshException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(NOTICED);
    }
  }

  @Test
  void aMachineThatHangsInTheMiddleOfALargeTransferIsNoticedToo() throws Exception {
    try (ServerSocket sink = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Forward way = host.ports().forward(0, new Endpoint.Port(sink.getLocalPort()));
        Socket client = new Socket(InetAddress.getLoopbackAddress(), way.port());
        Socket taken = sink.accept()) {
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      byte[] block = new byte[100_000];
                      while (true) client.getOutputStream().write(block);
                    } catch (IOException e) {
                      // That is the end that the test waits for.
                    }
                  });
      assertThat(taken.getInputStream().readNBytes(1_000_000)).hasSize(1_000_000);
      server.freeze(true);

      assertThat(writer.join(NOTICED.plusSeconds(2))).isTrue();
    }
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForForLong() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        SshHost silent = desk.host("127.0.0.1", mute.getLocalPort())) {
      assertThatThrownBy(() -> silent.run(Command.of("true")))
          .isInstanceOfSatisfying(
              SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.SILENT))
          .hasMessageContaining("says nothing");
    }
  }

  @Test
  void aNameWithoutAnAddressIsSaid() {
    try (SshHost nowhere = desk.host("no-such-machine.invalid")) {
      assertThatThrownBy(() -> nowhere.run(Command.of("true")))
          .isInstanceOfSatisfying(
              SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.NAME))
          .hasMessageContaining("No address is known for no-such-machine.invalid");
    }
  }

  @Test
  void waitersOfAFailingTryShareItAndTheNextWaitsALittle() throws Exception {
    server.stop();
    long since = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      List<Callable<Object>> all = new ArrayList<>();
      for (int j = 0; j < 20; j++) all.add(() -> host.run(Command.of("true")));
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Object> each : threads.invokeAll(all)) {
          assertThatThrownBy(each::get).hasRootCauseInstanceOf(ConnectException.class);
        }
      }
    }

    // The second try waits 250 ms, the third half a second.
    assertThat(Duration.ofNanos(System.nanoTime() - since))
        .isBetween(Duration.ofMillis(700), Duration.ofSeconds(10));
    server.start();
  }

  @Test
  void aMachineIsReachedThroughOthers() throws Exception {
    desk.config(
        """
        Host one
          HostName 127.0.0.1
          Port %1$d
        Host two
          HostName localhost
          Port %1$d
        Host far
          HostName 127.0.0.1
          Port %1$d
          ProxyJump one,two
        Host *
          StrictHostKeyChecking accept-new
        """
            .formatted(server.port));
    try (SshHost far = desk.host("far")) {
      assertThat(far.run(Command.of("echo", "hi")).out()).isEqualTo("hi\n");
      assertThat(server.connections()).isEqualTo(3);
    }

    await().untilAsserted(() -> assertThat(server.connections()).isZero());
  }

  @Test
  void aWayInCirclesIsSaid() throws Exception {
    desk.config("Host a\n  ProxyJump b\nHost b\n  ProxyJump a\n");

    try (SshHost circle = desk.host("a")) {
      assertThatThrownBy(() -> circle.run(Command.of("true"))).hasMessageContaining("in circles");
    }
  }

  @Test
  void aProgramCanBeTheWay() throws Exception {
    desk.config(
        """
        Host far
          HostName 127.0.0.1
          Port %d
          StrictHostKeyChecking accept-new
          ProxyCommand /bin/bash -c 'exec 3<>/dev/tcp/%%h/%%p; cat <&3 & cat >&3; kill $!'
        """
            .formatted(server.port));
    try (SshHost far = desk.host("far")) {
      assertThat(far.run(Command.of("echo", "hi")).out()).isEqualTo("hi\n");
    }

    await().untilAsserted(() -> assertThat(server.connections()).isZero());
  }
}
