package dev.slipway.gateway;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Access;
import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.ObservedModelUse;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsTest {
  private static final String KEY = "Authorization: Bearer alice-secret\r\n";
  private static final String CHAT = "/v1/chat/completions";

  private final Gateway gateway = Gateway.start(TestGateway.options());

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void requestsAreRoutedByTheModelInTheirBody() throws Exception {
    try (TestReplica small = TestReplica.echo();
        TestReplica large = TestReplica.echo()) {
      apply(open("a", "small", small), open("b", "large", large));

      String answer = post(CHAT + "?x=1", "", "{\"messages\":[],\"model\":\"large\",\"n\":1}");
      assertThat(answer)
          .contains("POST /api/v1/chat/completions?x=1 HTTP/1.1")
          .endsWith("{\"messages\":[],\"model\":\"large\",\"n\":1}");
      assertThat(large.connections()).isEqualTo(1);
      assertThat(small.connections()).isZero();
      assertThat(post("/v1/embeddings", "", "{\"model\":\"small\"}")).startsWith("HTTP/1.1 200 ");
      assertThat(small.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBodyThatComesInPiecesIsForwardedWhole() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(open("a", "m", replica));
      String body = "{\"messages\":\"" + "x".repeat(300_000) + "\",\"model\":\"m\",\"z\":\"end\"}";
      try (Wire client = client()) {
        client.send(head("POST", CHAT, "", body.length()));
        for (int at = 0; at < body.length(); at += 10_007) {
          client.send(body.substring(at, Math.min(body.length(), at + 10_007)));
        }
        assertThat(client.message()).contains(body);
      }
    }
  }

  @Test
  void modelsAreListedAsFarAsTheKeyGoes() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(
          open("a", "free", replica), closed("b", "hers", replica), closed("c", "other", replica));

      assertThat(get("/v1/models", ""))
          .endsWith(
              "{\"object\":\"list\",\"data\":[{\"id\":\"free\",\"object\":\"model\",\"created\":0,"
                  + "\"owned_by\":\"a\"}]}\n");
      assertThat(get("/v1/models", KEY))
          .contains("\"free\"")
          .contains("\"hers\"")
          .doesNotContain("\"other\"");
      assertThat(get("/v1/models/hers", KEY)).contains("{\"id\":\"hers\"");
      assertThat(get("/v1/models/hers", "")).startsWith("HTTP/1.1 404 ");
      assertThat(get("/v1/files", KEY))
          .startsWith("HTTP/1.1 404 ")
          .contains("Known are /v1/models, /v1/audio/speech")
          .contains("\"code\":\"unknown_url\"");
      assertThat(get(CHAT, KEY)).startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void withoutAKeyNothingIsReadOrTold() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(closed("b", "hers", replica));
      String[] answers = {
        get("/v1/models", ""),
        post(CHAT, "", "{\"model\":\"hers\"}"),
        post(CHAT, "Authorization: Bearer wrong\r\n", "{\"model\":\"nothing\"}")
      };
      for (String answer : answers) {
        assertThat(answer)
            .startsWith("HTTP/1.1 401 ")
            .contains("\"type\":\"invalid_request_error\"")
            .contains("\"code\":\"invalid_api_key\"")
            .doesNotContain("hers");
      }
      assertThat(post(CHAT, KEY, "{\"model\":\"hers\"}"))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContain("alice-secret");
    }
  }

  @Test
  void whoeverGuessesKeysIsToldToWaitAndARightKeyFromThereIsLetIn() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(closed("b", "hers", replica));
      String wrong = "Authorization: Bearer guess\r\n";
      for (int i = 0; i < 10; i++) {
        assertThat(get("/v1/models", wrong)).startsWith("HTTP/1.1 401 ");
        assertThat(post(CHAT, wrong, "{\"model\":\"hers\"}")).startsWith("HTTP/1.1 401 ");
      }
      assertThat(get("/v1/models", wrong))
          .startsWith("HTTP/1.1 429 ")
          .containsPattern("retry-after: [12]\r\n")
          .contains("\"code\":\"rate_limit_exceeded\"");
      assertThat(post(CHAT, wrong, "{\"model\":\"hers\"}")).startsWith("HTTP/1.1 429 ");
      assertThat(post(CHAT, KEY, "{\"model\":\"hers\"}")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void anUnknownModelIsToldWhichThereAre() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(open("a", "m1", replica), closed("c", "other", replica));

      assertThat(post(CHAT, KEY, "{\"model\":\"m2\"}"))
          .startsWith("HTTP/1.1 404 ")
          .endsWith(
              "{\"error\":{\"message\":\"There is no model \\\"m2\\\" here. Known models:"
                  + " m1.\",\"type\":\"invalid_request_error\",\"param\":\"model\","
                  + "\"code\":\"model_not_found\"}}\n");
      assertThat(post(CHAT, KEY, "{\"model\":\"other\"}"))
          .startsWith("HTTP/1.1 403 ")
          .contains("\"code\":\"permission_denied\"");
      assertThat(post(CHAT, KEY, "[1]")).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void errorsOfTheServiceHaveTheSameShape() throws Exception {
    apply(service("a", Policy.OPEN, "m"));

    assertThat(post(CHAT, "", "{\"model\":\"m\"}"))
        .startsWith("HTTP/1.1 503 ")
        .contains("retry-after: 5")
        .contains("\"type\":\"server_error\"")
        .contains("\"code\":\"service_unavailable\"")
        .contains("has no running replica");
  }

  @Test
  void aFormIsRoutedByItsFieldAlsoWhenThatComesAfterTheFile() throws Exception {
    try (TestReplica small = TestReplica.echo();
        TestReplica large = TestReplica.echo()) {
      apply(open("a", "small", small), open("b", "large", large));
      String body =
          "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\n"
              + "RIFF".repeat(50_000)
              + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nlarge\r\n"
              + "--xyz--\r\n";
      String type = "Content-Type: multipart/form-data; boundary=xyz\r\n";

      assertThat(post("/v1/audio/transcriptions", type, body))
          .contains("POST /api/v1/audio/transcriptions HTTP/1.1")
          .endsWith(body);
      assertThat(large.connections()).isEqualTo(1);
      assertThat(small.connections()).isZero();
      assertThat(post("/v1/images/edits", type, "--xyz--"))
          .startsWith("HTTP/1.1 400 ")
          .contains("the field \\\"model\\\" is missing")
          .contains("\"param\":\"model\"");
    }
  }

  @Test
  void whatAReplicaKeepsIsAskedOfTheOnlyOneThatCanHaveIt() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(open("a", "free", replica), closed("b", "hers", replica));

      assertThat(get("/v1/responses/resp_1?stream=true", ""))
          .contains("GET /api/v1/responses/resp_1?stream=true HTTP/1.1");
      assertThat(get("/v1/responses/resp_1/input_items", "")).startsWith("HTTP/1.1 200 ");
      assertThat(get("/v1/responses/resp_1", KEY))
          .startsWith("HTTP/1.1 404 ")
          .contains("\"code\":\"response_not_found\"");
      assertThat(get("/v1/responses/a/../b", "")).contains("\"code\":\"unknown_url\"");
    }
  }

  @Test
  void aServicesOwnAddressAnswersInTheSameShapeAndItsUseCounts() throws Exception {
    try (TestReplica replica = TestReplica.always(json("{\"usage\":{\"prompt_tokens\":2}}"))) {
      apply(closed("b", "hers", replica));
      String own = "/api/v1/chat/completions";
      assertThat(direct(own, ""))
          .startsWith("HTTP/1.1 401 ")
          .contains("\"code\":\"invalid_api_key\"");
      assertThat(direct("/other", ""))
          .startsWith("HTTP/1.1 401 ")
          .contains("{\"error\":{\"status\":401,");
      assertThat(direct(own, KEY)).startsWith("HTTP/1.1 200 ");
      assertThat(direct("/api/v1/models", KEY)).startsWith("HTTP/1.1 200 ");
    }
    await().until(() -> gateway.observed().services().get(0).inFlight() == 0);
    assertThat(gateway.observed().modelUse())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.key()).isEqualTo("alice");
              assertThat(use.requests()).isEqualTo(1);
              assertThat(use.promptTokens()).isEqualTo(2);
            });
  }

  @Test
  void whereHttpsIsWantedTheAddressIsTheOneThatWasAsked() throws Exception {
    apply(service("a", Policies.open().httpsOnly().make(), "m"));

    assertThat(post(CHAT, "", "{\"model\":\"m\"}"))
        .startsWith("HTTP/1.1 308 ")
        .containsIgnoringCase("location: https://models.localhost/v1/chat/completions\r\n");
  }

  @Test
  void aStreamThatBreaksOffDoesNotLookWhole() throws Exception {
    try (TestReplica replica =
        new TestReplica(
            wire -> {
              wire.message();
              wire.send(
                  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                      + "Transfer-Encoding: chunked\r\n\r\n8\r\ndata: 1\n\r\n");
            })) {
      apply(open("a", "m", replica));
      String body = "{\"model\":\"m\",\"stream\":true}";
      try (Wire client = client();
          var streams = new StreamClient(gateway.observed().listeners().get(0).port())) {
        client.send(head("POST", CHAT, "", body.length()) + body);
        assertThat(client.rest()).contains("data: 1").doesNotContain("0\r\n\r\n");
        var headers = StreamClient.request("POST", CHAT).authority("models.localhost");
        assertThat(streams.open(headers, false).send(body, true).all())
            .contains("data: 1")
            .contains("reset");
      }
    }
  }

  @Test
  void overHttp2ErrorsHaveTheSameShape() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(closed("b", "hers", replica));
      try (var streams = new StreamClient(gateway.observed().listeners().get(0).port())) {
        var headers = StreamClient.request("POST", CHAT).authority("models.localhost");
        assertThat(streams.open(headers, false).send("{\"model\":\"hers\"}", true).all())
            .startsWith("headers :status=401")
            .contains("\"code\":\"invalid_api_key\"");
        headers = StreamClient.request("POST", CHAT).authority("models.localhost");
        headers.add("authorization", "Bearer alice-secret");
        assertThat(streams.open(headers, false).send("{\"model\":\"no\"}", true).all())
            .startsWith("headers :status=404")
            .contains("\"code\":\"model_not_found\"");
      }
    }
  }

  @Test
  void twoServicesCannotOfferTheSameModel() {
    assertThatThrownBy(() -> apply(service("a", Policy.OPEN, "m"), service("b", Policy.OPEN, "m")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The services a and b both offer the model m. Give one of them another name, or make"
                + " them replicas of one service.");
  }

  @Test
  void aStreamPassesAtOnceAndItsUsageIsCounted() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    try (TestReplica replica =
        new TestReplica(
            wire -> {
              wire.message();
              wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
              wire.send("data: {\"choices\":[],\"usage\":null}\n\n");
              if (seen.await(10, TimeUnit.SECONDS)) {
                wire.send("data: {\"usage\":{\"prompt_tokens\":7,\"completion");
                wire.send("_tokens\":5}}\n\ndata: [DONE]\n\n");
              }
            })) {
      apply(closed("b", "hers", replica));
      try (Wire client = client()) {
        String body = "{\"model\":\"hers\",\"stream\":true}";
        client.send(head("POST", CHAT, KEY + "Accept-Encoding: gzip\r\n", body.length()) + body);
        assertThat(client.until("null}\n\n")).contains("text/event-stream");
        seen.countDown();
        assertThat(client.until("[DONE]\n\n")).contains("\"prompt_tokens\":7");
      }
      await().until(() -> gateway.observed().modelUse().size() == 1);
      ObservedModelUse use = gateway.observed().modelUse().get(0);
      assertThat(use.service()).isEqualTo("b");
      assertThat(use.key()).isEqualTo("alice");
      assertThat(use.promptTokens()).isEqualTo(7);
      assertThat(use.completionTokens()).isEqualTo(5);
      assertThat(use.requests()).isEqualTo(1);
      assertThat(use.untold()).isZero();
      assertThat(use.firstToken().count()).isEqualTo(1);
      assertThat(gateway.metrics())
          .contains("slipway_model_completion_tokens_total{service=\"b\",key=\"alice\"} 5\n");
    }
  }

  @Test
  void aWholeAnswersUsageIsCountedAndOneWithoutIsToo() throws Exception {
    try (TestReplica replica =
        new TestReplica(
            wire -> {
              wire.message();
              wire.send(json("{\"usage\":{\"input_tokens\":3,\"output_tokens\":4}}"));
              wire.message();
              wire.send(json("{}"));
            })) {
      apply(open("a", "m", replica));
      try (Wire client = client()) {
        String body = "{\"model\":\"m\"}";
        client.send(head("POST", "/v1/responses", "", body.length()) + body).message();
        client.send(head("POST", "/v1/responses", "", body.length()) + body).message();
      }
      ObservedModelUse use = gateway.observed().modelUse().get(0);
      assertThat(use.key()).isEmpty();
      assertThat(use.promptTokens()).isEqualTo(3);
      assertThat(use.completionTokens()).isEqualTo(4);
      assertThat(use.requests()).isEqualTo(2);
      assertThat(use.untold()).isEqualTo(1);
    }
  }

  @Test
  void aClientThatAsksFirstIsToldToGoOn() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      apply(open("a", "m", replica));
      try (Wire client = client()) {
        String body = "{\"model\":\"m\"}";
        client.send(head("POST", CHAT, "Expect: 100-continue\r\n", body.length()));
        assertThat(client.head()).startsWith("HTTP/1.1 100 ");
        assertThat(client.send(body).message()).endsWith(body).doesNotContain("Expect");
      }
    }
  }

  @Test
  void otherHostsAreServicesAsBefore() throws Exception {
    try (TestReplica replica = TestReplica.always(ok("service"))) {
      apply(open("a", "m", replica));
      try (Wire client = client()) {
        assertThat(client.send("GET /v1/models HTTP/1.1\r\nHost: a\r\n\r\n").message())
            .endsWith("service");
      }
    }
  }

  private void apply(Service... services) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest("alice-secret".getBytes(StandardCharsets.UTF_8));
    ApiKey key =
        new ApiKey(
            "alice",
            "Alice",
            HexFormat.of().formatHex(hash),
            List.of("a", "b"),
            Optional.empty(),
            Optional.empty());
    DesiredState state =
        new DesiredState(
            1,
            List.of(new Listener("127.0.0.1", 0)),
            List.of(services),
            List.of(key),
            List.of(),
            List.of(),
            List.of(Route.host("models.localhost")));
    assertThat(gateway.apply(state).failures()).isEmpty();
  }

  private static Service open(String name, String model, TestReplica replica) {
    return service(name, Policy.OPEN, model, replica);
  }

  private static Service closed(String name, String model, TestReplica replica) {
    Policy open = Policy.OPEN;
    return service(
        name,
        new Policy(
            new Access(true, List.of()),
            open.rateLimits(),
            open.bodyBytes(),
            open.httpsOnly(),
            open.hsts(),
            open.stickiness(),
            open.probes(),
            open.holding(),
            open.model(),
            open.protocol(),
            open.drain()),
        model,
        replica);
  }

  private static Service service(
      String name, Policy policy, String model, TestReplica... replicas) {
    Policy offering =
        new Policy(
            policy.access(),
            policy.rateLimits(),
            policy.bodyBytes(),
            policy.httpsOnly(),
            policy.hsts(),
            policy.stickiness(),
            policy.probes(),
            policy.holding(),
            Optional.of(new ModelOffer(model, "/api/v1/")),
            policy.protocol(),
            policy.drain());
    return new Service(
        name,
        List.of(Route.host("a")),
        List.of(replicas).stream().map(each -> each.replica("0")).toList(),
        Limits.DEFAULT,
        offering);
  }

  private String get(String path, String headers) throws IOException {
    try (Wire client = client()) {
      return client
          .send("GET " + path + " HTTP/1.1\r\nHost: models.localhost\r\n" + headers + "\r\n")
          .message();
    }
  }

  private String direct(String path, String headers) throws IOException {
    try (Wire client = client()) {
      return client
          .send("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: 0\r\n\r\n")
          .message();
    }
  }

  private String post(String path, String headers, String body) throws IOException {
    try (Wire client = client()) {
      return client.send(head("POST", path, headers, body.length()) + body).message();
    }
  }

  private static String head(String method, String path, String headers, int length) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: models.localhost\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String json(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private Wire client() throws IOException {
    return Wire.to(gateway.observed().listeners().get(0).port());
  }
}
