package dev.slipway.gateway;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.BindFailure;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.gateway.api.ObservedListener;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final Listener FREE = new Listener("127.0.0.1", 0);

  private final Gateway gateway = Gateway.start(TestGateway.options().withLoops(2));

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void servicesAnswerUnderTheirHosts() throws Exception {
    try (var a = TestReplica.always(ok("a"));
        var b = TestReplica.always(ok("b"))) {
      apply(service("a", a, Route.host("a.localhost")), service("b", b, Route.host("b.localhost")));

      assertThat(get("a.localhost")).endsWith("a");
      assertThat(get("B.LocalHost:1234")).endsWith("b");
      assertThat(get("c.localhost"))
          .startsWith("HTTP/1.1 404 ")
          .contains("No service answers at \\\"c.localhost\\\".");
    }
  }

  @Test
  void aRouteCanBelongToOneListener() throws Exception {
    try (var a = TestReplica.always(ok("a"));
        var b = TestReplica.always(ok("b"))) {
      apply();
      int port = port(0);
      Service own = service("b", b, Route.port(port));
      gateway.apply(
          new DesiredState(
              2,
              List.of(FREE, new Listener("127.0.0.2", 0)),
              List.of(service("a", a, Route.host("*")), own)));

      assertThat(get("x")).endsWith("b");
      try (Wire client = Wire.to("127.0.0.2", port(1))) {
        assertThat(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").message()).endsWith("a");
      }
    }
  }

  @Test
  void applyingTwiceChangesNothing() throws Exception {
    try (var a = TestReplica.always(ok("a"))) {
      DesiredState state =
          new DesiredState(7, List.of(FREE), List.of(service("a", a, Route.host("*"))));
      ApplyResult first = gateway.apply(state);
      Wire client = Wire.to(port(0));
      assertThat(client.send(GET).message()).endsWith("a");

      assertThat(gateway.apply(state)).isEqualTo(first);
      assertThat(gateway.observed().version()).isEqualTo(7);
      assertThat(gateway.observed().services().get(0).requests()).isEqualTo(1);
      assertThat(client.send(GET).message()).endsWith("a");
      assertThat(a.connections()).isEqualTo(1);
      client.close();
    }
  }

  @Test
  void aTakenPortIsNamedInTheSentenceAndTheRestHolds() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var a = TestReplica.always(ok("a"))) {
      Listener wanted = new Listener("127.0.0.1", taken.getLocalPort());
      ApplyResult result =
          gateway.apply(
              new DesiredState(
                  1, List.of(wanted, FREE), List.of(service("a", a, Route.host("*")))));

      assertThat(result.failures())
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.listener()).isEqualTo(wanted);
                assertThat(failure.reason()).isEqualTo(BindFailure.PORT_IN_USE);
                assertThat(failure.sentence())
                    .isEqualTo(
                        "Port "
                            + wanted.port()
                            + " on 127.0.0.1 is in use by another program. Choose another port, or"
                            + " stop that program.");
              });
      assertThat(result.listeners().get(1)).isInstanceOf(ListenerResult.Bound.class);
      assertThat(get("a")).endsWith("a");
    }
  }

  @Test
  void whatCannotBeBoundIsObservedUntilItHealsByItself() throws Exception {
    Listener wanted;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      wanted = new Listener("127.0.0.1", taken.getLocalPort());
      gateway.apply(new DesiredState(1, List.of(FREE, wanted), List.of()));

      assertThat(gateway.observed().listeners()).hasSize(1);
      assertThat(gateway.observed().listenerFailures())
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.wanted()).isEqualTo(wanted);
                assertThat(failure.reason()).isEqualTo(BindFailure.PORT_IN_USE);
                assertThat(failure.sentence()).contains("is in use by another program");
              });
      assertThat(gateway.metrics()).contains("slipway_listeners_failed 1\n");
    }
    await().until(() -> gateway.observed().listenerFailures().isEmpty());

    assertThat(gateway.observed().listeners())
        .contains(new ObservedListener(wanted, wanted.port()));
    assertThat(gateway.metrics()).contains("slipway_listeners_failed 0\n");
    Wire.to(wanted.port()).close();
  }

  @Test
  void aListenerThatIsNoLongerWantedIsNotTriedAgain() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Listener wanted = new Listener("127.0.0.1", taken.getLocalPort());
      gateway.apply(new DesiredState(1, List.of(wanted), List.of()));
      gateway.apply(new DesiredState(2, List.of(FREE), List.of()));

      assertThat(gateway.observed().listenerFailures()).isEmpty();
    }
  }

  @Test
  void aPortThatHasBecomeFreeIsBoundByTheNextApply() throws Exception {
    DesiredState state;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      state =
          new DesiredState(1, List.of(new Listener("127.0.0.1", taken.getLocalPort())), List.of());
      assertThat(gateway.apply(state).failures()).hasSize(1);
    }

    assertThat(gateway.apply(state).failures()).isEmpty();
  }

  @Test
  void anAddressOfAnotherMachineIsSaidToBeSo() {
    ApplyResult result =
        gateway.apply(new DesiredState(1, List.of(new Listener("192.0.2.1", 0)), List.of()));

    assertThat(result.failures().get(0).reason()).isEqualTo(BindFailure.ADDRESS_UNKNOWN);
  }

  @Test
  void aListenerThatGoesLetsRequestsInFlightFinish() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    try (var slow = answeringAfter(answer)) {
      apply(service("a", slow, Route.host("*")));
      int port = port(0);
      try (Wire busy = Wire.to(port);
          Wire idle = Wire.to(port)) {
        busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        await().until(() -> web().inFlight() == 1);
        gateway.apply(new DesiredState(2, List.of(), List.of(service("a", slow, Route.host("*")))));

        assertThat(idle.rest()).isEmpty();
        assertThatThrownBy(() -> Wire.to(port)).isInstanceOf(ConnectException.class);
        answer.countDown();
        assertThat(busy.rest()).contains("connection: close").endsWith("slow");
      }
    }
  }

  @Test
  void closingLetsRequestsInFlightFinish() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    try (var slow = answeringAfter(answer)) {
      apply(service("a", slow, Route.host("*")));
      int port = port(0);
      try (Wire client = Wire.to(port)) {
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        await().until(() -> web().inFlight() == 1);
        Thread closing = Thread.ofVirtual().start(gateway::close);
        await().until(() -> refuses(port));
        answer.countDown();

        assertThat(client.rest()).endsWith("slow");
        assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
      }
    }
  }

  @Test
  void closingEndsWhatDoesNotFinishInTime() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (var slow = answeringAfter(never);
        var hasty =
            new TestGateway(
                TestGateway.options().withDrain(Duration.ofMillis(100)),
                Limits.DEFAULT,
                slow.replica("a"));
        Wire client = hasty.client()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      await().until(() -> hasty.web().inFlight() == 1);
      hasty.gateway().close();

      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void requestsInFlightAreBalanced() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    try (var a = answeringAfter(answer);
        var b = answeringAfter(answer);
        var web = TestGateway.before(a, b);
        Wire one = web.client();
        Wire two = web.client();
        Wire three = web.client();
        Wire four = web.client()) {
      for (Wire client : List.of(one, two, three, four)) {
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      }
      await().until(() -> web.web().inFlight() == 4);

      assertThat(web.web().replicas()).allMatch(replica -> replica.inFlight() == 2);
      answer.countDown();
      assertThat(one.message()).endsWith("slow");
    }
  }

  @Test
  void countsWhatItForwards() throws Exception {
    try (var echo = TestReplica.always(ok("12345"))) {
      apply(service("a", echo, Route.host("*")));
      try (Wire client = Wire.to(port(0))) {
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc").message();
      }
      ObservedService seen = web();

      assertThat(seen.requests()).isEqualTo(1);
      assertThat(seen.inFlight()).isZero();
      assertThat(seen.bytesIn()).isEqualTo(3);
      assertThat(seen.bytesOut()).isEqualTo(5);
      assertThat(seen.statuses().success()).isEqualTo(1);
      assertThat(seen.replicas().get(0).requests()).isEqualTo(1);
    }
  }

  @Test
  void noRequestFailsWhileTheTableChangesUnderLoad() throws Exception {
    try (var a = TestReplica.always(ok("a"));
        var b = TestReplica.always(ok("b"));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      apply(service("web", a, Route.host("*")));
      int port = port(0);
      AtomicBoolean done = new AtomicBoolean();
      Semaphore answers = new Semaphore(0);
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        counts.add(clients.submit(() -> load(port, done, answers)));
      }
      for (int version = 2; version < 1000; version++) {
        List<Service> now = List.of(service("web", version % 2 == 0 ? b : a, Route.host("*")));
        gateway.apply(new DesiredState(version, List.of(FREE), now));
        assertThat(answers.tryAcquire(5, 10, TimeUnit.SECONDS)).isTrue();
      }
      done.set(true);

      int all = 0;
      for (Future<Integer> count : counts) {
        all += count.get(10, TimeUnit.SECONDS);
      }
      assertThat(web().statuses().success()).isEqualTo(all).isEqualTo(web().requests());
    }
  }

  private static int load(int port, AtomicBoolean done, Semaphore answers) throws IOException {
    int answered = 0;
    try (Wire client = Wire.to(port)) {
      while (!done.get()) {
        assertThat(client.send(GET).message()).startsWith("HTTP/1.1 200 ");
        answered++;
        answers.release();
      }
    }
    return answered;
  }

  private static TestReplica answeringAfter(CountDownLatch latch) throws IOException {
    return new TestReplica(
        wire -> {
          wire.message();
          if (latch.await(20, TimeUnit.SECONDS)) {
            wire.send(ok("slow"));
          }
        });
  }

  private static boolean refuses(int port) throws IOException {
    try (Wire accepted = Wire.to(port)) {
      return accepted == null;
    } catch (ConnectException e) {
      return true;
    }
  }

  private void apply(Service... services) {
    assertThat(gateway.apply(new DesiredState(1, List.of(FREE), List.of(services))).failures())
        .isEmpty();
  }

  private static Service service(String name, TestReplica replica, Route route) {
    return new Service(name, List.of(route), List.of(replica.replica("0")), Limits.DEFAULT);
  }

  private int port(int index) {
    return gateway.observed().listeners().get(index).port();
  }

  private ObservedService web() {
    return gateway.observed().services().get(0);
  }

  private String get(String host) throws IOException {
    try (Wire client = Wire.to(port(0))) {
      return client.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").message();
    }
  }
}
