package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ObservedOwnAnswers;
import dev.slipway.gateway.api.OwnReason;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.api.StatusClasses;
import dev.slipway.gateway.stats.FileSink;
import dev.slipway.gateway.stats.StreamSink;
import dev.slipway.gateway.testing.Line;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTest {
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
  private static final Policy CLOSED = Policies.open().keyRequired().make();

  @Test
  void eachRequestIsALineOfTheAccessLogWithoutItsSecrets(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("access.log");
    try (var replica = TestReplica.always(ok("hello"))) {
      try (var gateway =
          new RuledGateway(
              TestGateway.options().withAccessLog(new FileSink(file, 1_000_000, 2)), CLOSED)) {
        gateway.keys(DoorTest.key("s3cret"));
        gateway.apply(CLOSED, replica.replica("a"));
        gateway.answer(
            "POST /x?token=xyz HTTP/1.1\r\nHost: a.test\r\nAuthorization: Bearer s3cret\r\n"
                + "Content-Length: 3\r\n\r\nxyz");
        gateway.answer("GET / HTTP/1.0\r\nHost: a.test\r\nAuthorization: Bearer s4cret\r\n\r\n");
      }
      List<String> lines = Files.readAllLines(file);
      assertThat(lines).hasSize(2).noneMatch(line -> line.contains("cret") || line.contains("xyz"));
      Line first = Line.of(lines.get(0));
      assertThat(first.text("service")).isEqualTo("web");
      assertThat(first.text("replica")).isEqualTo("a");
      assertThat(first.text("method")).isEqualTo("POST");
      assertThat(first.text("host")).isEqualTo("a.test");
      assertThat(first.text("path")).isEqualTo("/x?token=***");
      assertThat(first.number("status")).isEqualTo(200);
      assertThat(first.number("bytes_in")).isEqualTo(3);
      assertThat(first.number("bytes_out")).isEqualTo(5);
      assertThat(first.number("ms")).isGreaterThanOrEqualTo(first.number("first_byte_ms"));
      assertThat(first.text("client")).isEqualTo("127.0.0.1");
      assertThat(first.text("key")).isEqualTo("Key of 6");
      assertThat(first.text("protocol")).isEqualTo("HTTP/1.1");
      assertThat(first.text("id")).hasSize(32);
      Line second = Line.of(lines.get(1));
      assertThat(second.number("status")).isEqualTo(401);
      assertThat(second.text("replica")).isEmpty();
      assertThat(second.text("protocol")).isEqualTo("HTTP/1.0");
    }
  }

  @Test
  void whatTheGatewayAnswersByItselfIsLoggedAndCounted() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Policy https = Policies.open().httpsOnly().make();
    String chat =
        "POST /v1/completions HTTP/1.1\r\nHost: m\r\nContent-Length: 13\r\n\r\n{\"model\":\"x\"}";
    try (var gateway = Gateway.start(TestGateway.options().withAccessLog(new StreamSink(log)))) {
      Service web = new Service("web", List.of(Route.host("a")), List.of(), Limits.DEFAULT, https);
      gateway.apply(
          new DesiredState(
              1,
              List.of(new Listener("127.0.0.1", 0)),
              List.of(web),
              List.of(),
              List.of(),
              List.of(),
              List.of(Route.host("m"))));
      int port = gateway.observed().listeners().get(0).port();
      try (Wire client = Wire.to(port);
          Wire broken = Wire.to(port);
          Wire late = Wire.to(port);
          var streams = new StreamClient(port)) {
        client.send("GET /x?token=xyz HTTP/1.1\r\nHost: nobody\r\n\r\n").message();
        client.send("GET /y HTTP/1.1\r\nHost: a\r\n\r\n").message();
        client.send("GET /v1/models HTTP/1.1\r\nHost: m\r\n\r\n").message();
        client.send(chat).message();
        broken.send("GET / HTTP/1.1\r\nHost : a\r\n\r\n").rest();
        streams.open(StreamClient.request("GET", "/z"), true).all();
        streams.open(StreamClient.request("GET", "/z").scheme("ftp"), true).all();
        late.send(chat.substring(0, chat.length() - 5));
        await().until(() -> gateway.observed().services().get(0).statuses().redirect() == 1);
      }
      await().until(() -> gateway.metrics().contains("{reason=\"models\",status=\"none\"} 1\n"));
      assertThat(gateway.metrics())
          .contains("slipway_own_answers_total{reason=\"unknown_host\",status=\"4xx\"} 2\n")
          .contains("slipway_own_answers_total{reason=\"bad_request\",status=\"4xx\"} 1\n")
          .contains("slipway_own_answers_total{reason=\"bad_request\",status=\"none\"} 1\n")
          .contains("slipway_own_answers_total{reason=\"models\",status=\"2xx\"} 1\n")
          .contains("slipway_own_answers_total{reason=\"models\",status=\"4xx\"} 1\n");
      assertThat(gateway.observed().ownAnswers())
          .contains(
              new ObservedOwnAnswers(OwnReason.UNKNOWN_HOST, new StatusClasses(0, 0, 0, 2, 0)));
    }
    String text = log.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(8).noneMatch(line -> line.contains("xyz"));
    Line first = Line.of(text.lines().findFirst().orElseThrow());
    assertThat(first.text("reason")).isEqualTo("unknown_host");
    assertThat(first.text("service")).isEmpty();
    assertThat(first.text("path")).isEqualTo("/x?token=***");
    assertThat(first.text("host")).isEqualTo("nobody");
    assertThat(first.number("status")).isEqualTo(404);
    assertThat(first.text("client")).isEqualTo("127.0.0.1");
    assertThat(first.text("id")).hasSize(32);
    assertThat(text)
        .contains("\"path\":\"/y\",\"status\":301")
        .contains("\"path\":\"/v1/models\",\"status\":200")
        .contains("\"path\":\"/v1/completions\",\"status\":404,\"bytes_in\":13")
        .contains("\"path\":\"/v1/completions\",\"status\":0,\"bytes_in\":8")
        .contains("\"detail\":\"The request was not forwarded: ")
        .contains("\"protocol\":\"HTTP/2\"");
  }

  @Test
  void theObservedStateTellsOfTheLastMinute() throws Exception {
    try (var replica = TestReplica.always(ok("hello"));
        var gateway = new RuledGateway(Policy.OPEN, replica.replica("a"));
        Wire client = gateway.client()) {
      for (int i = 0; i < 60; i++) {
        client.send(GET).message();
      }
      await().until(() -> gateway.web().traffic().minute() >= 1);

      assertThat(gateway.web().traffic().duration().count()).isEqualTo(60);
      assertThat(gateway.web().traffic().duration().p50()).isBetween(0.001, 5_000.0);
      assertThat(gateway.web().replicas().get(0).traffic().firstByte().count()).isEqualTo(60);
    }
  }

  @Test
  void prometheusReadsTheCounters() throws Exception {
    try (var replica = TestReplica.always(ok("hello"));
        var gateway =
            new RuledGateway(Policy.OPEN, replica.replica("a"), replica.replica("b\"\\\n"))) {
      gateway.get();
      await().until(() -> gateway.web().inFlight() == 0);
      String text = gateway.gateway().metrics();

      assertThat(text)
          .contains("slipway_requests_total{service=\"web\"} 1\n")
          .contains("slipway_answers_total{service=\"web\",status=\"2xx\"} 1\n")
          .contains("slipway_request_duration_seconds_bucket{service=\"web\",le=\"+Inf\"} 1\n")
          .contains("slipway_replica_up{service=\"web\",replica=\"b\\\"\\\\\\n\"} 1\n")
          .contains("slipway_sent_bytes_total{service=\"web\"} 5\n");
      if (System.getenv("SLIPWAY_REQUIRE_PROMTOOL") == null) {
        assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed");
      }
      assertThat(checked(text)).isEmpty();
    }
  }

  /** What promtool has to say. */
  private static String checked(String metrics) throws IOException, InterruptedException {
    Process promtool =
        new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
            .redirectErrorStream(true)
            .start();
    try (var in = promtool.getOutputStream()) {
      in.write(metrics.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return promtool.waitFor() == 0 ? said : "exit " + promtool.exitValue() + ": " + said;
  }
}
