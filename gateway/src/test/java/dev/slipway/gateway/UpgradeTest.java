package dev.slipway.gateway;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.client.Reply;
import dev.slipway.gateway.state.StateDirectory;
import dev.slipway.gateway.state.Stored;
import dev.slipway.gateway.testing.EndingGateway;
import dev.slipway.gateway.testing.ServiceMachine;
import dev.slipway.gateway.testing.ServiceMachine.Said;
import dev.slipway.gateway.testing.SickGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that changes versions, with real gateways. */
@EnabledOnOs(OS.LINUX)
class UpgradeTest {
  private static final int LIMIT_SECONDS = 6;
  private static final List<String> NOTHING_LEFT =
      List.of("upgrade.lock", "upgrade.sh", "versions");

  @TempDir Path root;

  private ServiceMachine machine;

  @BeforeEach
  void prepare() throws Exception {
    machine = new ServiceMachine(root);
  }

  @AfterEach
  void end() throws Exception {
    machine.close();
  }

  @Test
  void theFirstVersionAndANewerOneAreServed() throws Exception {
    try (TestReplica replica = TestReplica.always(ok("a"))) {
      Path jar = machine.jar("1", Main.class);
      assertThat(machine.upgrade(jar)).isEqualTo(new Said(0, "The gateway is version 1 now.\n"));
      served("1");
      int port = put(replica);
      Said said = machine.upgrade(machine.jar("2", Main.class));

      assertThat(said).isEqualTo(new Said(0, "The gateway is version 2 now.\n"));
      assertThat(get(port)).endsWith("a");
      served("2");
      assertThat(machine.versions()).hasSize(2);
      assertThat(machine.upgrade(root.resolve("slipway-gateway-2.jar")).text())
          .isEqualTo("The gateway is version 2 already.\n");
    }
  }

  @Test
  void aDamagedJarChangesNothing() throws Exception {
    install();
    Said said = machine.upgrade(machine.jar("2", Main.class), "0".repeat(64));

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).startsWith("The jar is damaged").endsWith("Nothing was changed.\n");
    served("1");
  }

  @Test
  void whatIsNoGatewayChangesNothing() throws Exception {
    install();
    Said said = machine.upgrade(root.resolve("bin/systemctl"));

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).startsWith("The jar cannot be started here, so nothing was changed");
    served("1");
  }

  @Test
  void aVersionThatNeverAnswersIsTakenBack() throws Exception {
    try (TestReplica replica = TestReplica.always(ok("a"))) {
      int port = install(replica);
      Said said = machine.upgrade(sick("2"));

      assertThat(said.status()).isEqualTo(1);
      assertThat(said.text())
          .startsWith("The new version did not get well, so the one before serves again");
      assertThat(get(port)).endsWith("a");
      served("1");
      assertThat(machine.versions()).hasSize(1);
    }
  }

  @Test
  void aVersionThatEndsByItselfIsTakenBack() throws Exception {
    install();
    Said said = machine.upgrade(machine.jar("2", EndingGateway.class));

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).contains("the one before serves again: It ended by itself");
    served("1");
  }

  @Test
  void aFirstVersionThatNeverAnswersIsNotInstalled() throws Exception {
    Said said = machine.upgrade(sick("1"));

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).startsWith("The gateway did not get well");
    assertThat(machine.versions()).isEmpty();
    assertThat(machine.enabled()).isEmpty();
    assertThat(machine.files()).isEqualTo(NOTHING_LEFT);
  }

  @Test
  void aVersionThatCannotUseTheStateChangesNothing() throws Exception {
    install();
    byte[] newer = "{\"needs\": 99, \"version\": 7}".getBytes(StandardCharsets.UTF_8);
    // Taken by a gateway that knew it, before someone wants to go back to this one.
    keep(newer);
    Said said = machine.upgrade(machine.jar("2", Main.class));

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text()).startsWith("Version 2 cannot use the state").contains("99");
    served("1");
  }

  /**
   * Before it asks systemd the first time, after the new one was started, before the old one is
   * told to end, and before it ends.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8})
  void aScriptThatIsKilledLeavesNothingThatARepeatDoesNotMend(int call) throws Exception {
    try (TestReplica replica = TestReplica.always(ok("a"))) {
      int port = install(replica);
      Path jar = machine.jar("2", Main.class);
      machine.killAt(call, call % 2 == 0);
      machine.upgrade(jar);
      assertThat(machine.killed()).isTrue();
      assertThat(get(port)).endsWith("a");

      Said again = machine.upgrade(jar);
      assertThat(again.status()).isZero();
      assertThat(get(port)).endsWith("a");
      served("2");
    }
  }

  private Path sick(String version) throws Exception {
    machine.limit(LIMIT_SECONDS);
    return machine.jar(version, SickGateway.class);
  }

  private void served(String version) throws Exception {
    assertThat(done(machine.client().health()).software()).isEqualTo(version);
    assertThat(machine.enabled()).singleElement().asString().startsWith(version + "-");
    assertThat(machine.files()).isEqualTo(NOTHING_LEFT);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(machine.running()).singleElement().asString().startsWith(version + "-"));
  }

  private void install() throws Exception {
    machine.install("1");
    await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(this::answers);
  }

  private boolean answers() throws Exception {
    return machine.client().health() instanceof Reply.Done;
  }

  /** Returns the port on which it serves. */
  private int install(TestReplica replica) throws Exception {
    install();
    return put(replica);
  }

  private int put(TestReplica replica) throws Exception {
    int port = freePort();
    DesiredState state =
        new DesiredState(
            1,
            List.of(new Listener("127.0.0.1", port)),
            List.of(
                new Service(
                    "web",
                    List.of(Route.host("*")),
                    List.of(replica.replica("0")),
                    Limits.DEFAULT)));
    assertThat(done(machine.client().put(state)).result().failures()).isEmpty();
    return port;
  }

  private void keep(byte[] document) throws Exception {
    Path other = root.resolve("other");
    try (StateDirectory directory = StateDirectory.open(other, sentence -> {})) {
      directory.keep(new Stored(7, document));
    }
    Files.move(other.resolve("state"), machine.state().resolve("state"));
  }

  private static int freePort() throws Exception {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static String get(int port) throws Exception {
    try (Wire wire = Wire.to(port)) {
      return wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").message();
    }
  }

  private static <T> T done(Reply<T> reply) {
    if (reply instanceof Reply.Done<T> done) {
      return done.value();
    }
    throw new AssertionError(reply);
  }
}
