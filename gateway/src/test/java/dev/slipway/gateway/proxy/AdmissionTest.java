package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.proxy.call.Admission;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.CallEvents;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.call.Verdict;
import dev.slipway.gateway.route.RouteTable;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.stats.ServiceStats;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final String POST =
      "POST /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
  private static final RejectedRequest LATE =
      new RejectedRequest(HttpResponseStatus.SERVICE_UNAVAILABLE, "Too late.");

  private final BlockingQueue<Call> judged = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final ServiceStats stats = new ServiceStats();
  private Verdict verdict = Verdict.ADMIT;
  private Verdict unserved = Verdict.ADMIT;
  private volatile Balancer balancer = new Balancer(List.of());
  private final DataPlane dataPlane =
      new DataPlane(1, true, Hooks.open(ClientLimits.DEFAULT).withRules(new Rules(), new Events()));

  @AfterEach
  void close() {
    dataPlane.close(Duration.ZERO);
  }

  @Test
  void aRefusalIsAnsweredWithItsHeadersAndTheConnectionLives() throws Exception {
    verdict =
        new Verdict.Refuse(
            new RejectedRequest(
                HttpResponseStatus.UNAUTHORIZED, "Who?", Map.of("WWW-Authenticate", "Bearer")));
    try (Wire client = client()) {
      String get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
      assertThat(client.send(get).message())
          .startsWith("HTTP/1.1 401 ")
          .contains("WWW-Authenticate: Bearer")
          .contains("Who?");
      assertThat(client.send(get).message()).startsWith("HTTP/1.1 401 ");
    }
    assertThat(told.take()).isEqualTo("begun");
    assertThat(told.take()).isEqualTo("ended 401 true 0 42");
  }

  @Test
  void aRequestWaitsWithItsBodyUntilItIsDecided() throws Exception {
    verdict = new Verdict.Wait(Duration.ofSeconds(10), LATE);
    try (TestReplica replica = TestReplica.echo();
        Wire client = client()) {
      balancer = new Balancer(List.of(new LiveReplica(replica.replica("a"))));
      client.send(POST);
      Call call = judged.take();
      assertThat(call.method()).isEqualTo("POST");
      assertThat(call.uri()).isEqualTo("/a?b");
      assertThat(replica.connections()).isZero();

      call.decide(Verdict.ADMIT);
      call.decide(Verdict.ADMIT);

      assertThat(client.message())
          .startsWith("HTTP/1.1 200 ")
          .contains("x-told: yes")
          .endsWith("hello");
      assertThat(told.take()).isEqualTo("begun");
      assertThat(told.take()).isEqualTo("answering");
      assertThat(told.take()).startsWith("ended 200 true 5 ");
      assertThat(replica.connections()).isEqualTo(1);
    }
  }

  @Test
  void aRequestThatFoundNoReplicaGoesOnWhenOneIsThere() throws Exception {
    unserved = new Verdict.Wait(Duration.ofSeconds(10), LATE);
    try (TestReplica replica = TestReplica.always(ok("up"));
        Wire client = client()) {
      client.send(POST);
      Call call = judged.take();
      balancer = new Balancer(List.of(new LiveReplica(replica.replica("a"))));
      call.decide(Verdict.ADMIT);

      assertThat(client.message()).endsWith("up");
    }
  }

  @Test
  void aWaitEndsWithItsAnswer() throws Exception {
    verdict = new Verdict.Wait(Duration.ofMillis(50), LATE);
    try (Wire client = client()) {
      assertThat(client.send(POST).message()).startsWith("HTTP/1.1 503 ").contains("Too late.");
    }
    judged.take().decide(Verdict.ADMIT);
    assertThat(stats.inFlight()).isZero();
  }

  @Test
  void aClientThatLeavesWaitsNoMore() throws Exception {
    verdict = new Verdict.Wait(Duration.ofMinutes(10), LATE);
    try (Wire client = client()) {
      client.send(POST);
      judged.take();
    }
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("begun");
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("ended 0 false 5 0");
    await().until(() -> stats.inFlight() == 0);
  }

  private Wire client() throws Exception {
    Service web = new Service("web", List.of(Route.host("*")), List.of(), Limits.DEFAULT);
    dataPlane.routes(
        RouteTable.of(
            List.of(web),
            service ->
                new Target("web", Limits.DEFAULT, Policy.OPEN, new Balancer(List.of()), stats)),
        Set.of());
    return Wire.to(dataPlane.bind(new InetSocketAddress("127.0.0.1", 0), false).port());
  }

  private final class Rules implements Admission {
    @Override
    public Verdict judge(Call call) {
      if (unserved == Verdict.ADMIT) {
        judged.add(call);
      }
      return verdict;
    }

    @Override
    public @Nullable LiveReplica choose(Call call, @Nullable LiveReplica tried) {
      return balancer.choose(tried, System.nanoTime());
    }

    @Override
    public Verdict unserved(Call call) {
      judged.add(call);
      return unserved;
    }
  }

  private final class Events implements CallEvents {
    @Override
    public void begun(Call call) {
      told.add("begun");
    }

    @Override
    public void answering(Call call, HttpResponse answer) {
      answer.headers().set("x-told", "yes");
      told.add("answering");
    }

    @Override
    public void ended(Call call, boolean whole) {
      told.add("ended " + call.status() + " " + whole + " " + call.received() + " " + call.sent());
    }
  }
}
