package dev.slipway.gateway;

import static dev.slipway.gateway.testing.ModelGateway.CHAT;
import static dev.slipway.gateway.testing.ModelGateway.KEY;
import static dev.slipway.gateway.testing.ModelGateway.closed;
import static dev.slipway.gateway.testing.ModelGateway.head;
import static dev.slipway.gateway.testing.ModelGateway.json;
import static dev.slipway.gateway.testing.ModelGateway.open;
import static dev.slipway.gateway.testing.ModelGateway.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Rate;
import dev.slipway.gateway.api.RateLimit;
import dev.slipway.gateway.api.RateLimit.Caller;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.testing.ModelGateway;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelErrorsTest {
  private final ModelGateway models = new ModelGateway();

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void withoutAKeyNothingIsReadOrTold() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      models.apply(closed("b", "hers", replica));
      String[] answers = {
        models.get("/v1/models", ""),
        models.post(CHAT, "", "{\"model\":\"hers\"}"),
        models.post(CHAT, "Authorization: Bearer wrong\r\n", "{\"model\":\"nothing\"}")
      };
      for (String answer : answers) {
        assertThat(answer)
            .startsWith("HTTP/1.1 401 ")
            .contains("\"type\":\"invalid_request_error\"")
            .contains("\"code\":\"invalid_api_key\"")
            .doesNotContain("hers");
      }
      assertThat(models.post(CHAT, KEY, "{\"model\":\"hers\"}"))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContain("alice-secret");
    }
  }

  @Test
  void whoeverGuessesKeysIsToldToWaitAndARightKeyFromThereIsLetIn() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      models.apply(closed("b", "hers", replica));
      String wrong = "Authorization: Bearer guess\r\n";
      for (int i = 0; i < 10; i++) {
        assertThat(models.get("/v1/models", wrong)).startsWith("HTTP/1.1 401 ");
        assertThat(models.post(CHAT, wrong, "{\"model\":\"hers\"}")).startsWith("HTTP/1.1 401 ");
      }
      assertThat(models.get("/v1/models", wrong))
          .startsWith("HTTP/1.1 429 ")
          .containsPattern("retry-after: [12]\r\n")
          .contains("\"code\":\"rate_limit_exceeded\"");
      assertThat(models.post(CHAT, wrong, "{\"model\":\"hers\"}")).startsWith("HTTP/1.1 429 ");
      assertThat(models.post(CHAT, KEY, "{\"model\":\"hers\"}")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void anUnknownModelIsToldWhichThereAre() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      models.apply(open("a", "m1", replica), closed("c", "other", replica));

      assertThat(models.post(CHAT, KEY, "{\"model\":\"m2\"}"))
          .startsWith("HTTP/1.1 404 ")
          .endsWith(
              "{\"error\":{\"message\":\"There is no model \\\"m2\\\" here. Known models:"
                  + " m1.\",\"type\":\"invalid_request_error\",\"param\":\"model\","
                  + "\"code\":\"model_not_found\"}}\n");
      assertThat(models.post(CHAT, KEY, "{\"model\":\"other\"}"))
          .startsWith("HTTP/1.1 403 ")
          .contains("\"code\":\"permission_denied\"");
      assertThat(models.post(CHAT, KEY, "[1]")).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void errorsOfTheServiceHaveTheSameShape() throws Exception {
    models.apply(service("a", Policy.OPEN, "m"));

    assertThat(models.post(CHAT, "", "{\"model\":\"m\"}"))
        .startsWith("HTTP/1.1 503 ")
        .contains("retry-after: 5")
        .contains("\"type\":\"server_error\"")
        .contains("\"code\":\"service_unavailable\"")
        .contains("has no running replica");
  }

  @Test
  void aServicesOwnAddressAnswersInTheSameShapeAndItsUseCounts() throws Exception {
    try (TestReplica replica = TestReplica.always(json("{\"usage\":{\"prompt_tokens\":2}}"))) {
      models.apply(closed("b", "hers", replica));
      String own = "/api/v1/chat/completions";
      assertThat(models.direct(own, "", ""))
          .startsWith("HTTP/1.1 401 ")
          .contains("\"code\":\"invalid_api_key\"");
      assertThat(models.direct("/other", "", ""))
          .startsWith("HTTP/1.1 401 ")
          .contains("{\"error\":{\"status\":401,");
      assertThat(models.direct(own, KEY, "")).startsWith("HTTP/1.1 200 ");
      assertThat(models.direct("/api/v1/models", KEY, "")).startsWith("HTTP/1.1 200 ");
      assertThat(models.direct("/%61pi//v1/completions?x", KEY, "")).startsWith("HTTP/1.1 200 ");
    }
    await().until(() -> models.gateway().observed().services().get(0).inFlight() == 0);
    assertThat(models.gateway().observed().modelUse())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.key()).isEqualTo("alice");
              assertThat(use.requests()).isEqualTo(2);
              assertThat(use.promptTokens()).isEqualTo(4);
            });
  }

  /** Rule by rule: at the endpoint and at the service's own address, the same. */
  @ParameterizedTest
  @CsvSource({
    "body, 413, request_too_large, invalid_request_error",
    "rate, 429, rate_limit_exceeded, requests",
    "address, 403, permission_denied, invalid_request_error",
    "holding, 503, service_unavailable, server_error",
    "silent, 504, gateway_timeout, server_error",
    "closed, 502, bad_gateway, server_error"
  })
  void everyRuleSpeaksTheSameLanguage(String rule, int status, String code, String type)
      throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Policies policies = Policies.open();
    Policy policy =
        switch (rule) {
          case "body" -> policies.body(5).make();
          case "rate" ->
              policies.limit(new RateLimit("/", new Caller.Address(), new Rate(0.01, 1))).make();
          case "address" -> policies.addresses("10.0.0.0/8").make();
          case "holding" -> policies.hold(5, Duration.ofMillis(200)).make();
          default -> policies.make();
        };
    try (TestReplica replica =
        new TestReplica(
            wire -> {
              wire.message();
              if (rule.equals("silent")) {
                never.await(10, TimeUnit.SECONDS);
              }
            })) {
      TestReplica[] replicas =
          rule.equals("holding") ? new TestReplica[0] : new TestReplica[] {replica};
      Service offering = service("a", policy, "m", replicas);
      models.apply(
          new Service(
              "a", offering.routes(), offering.replicas(), TestGateway.QUICK, offering.policy()));
      String body = "{\"model\":\"m\"}";
      if (rule.equals("rate")) {
        models.post(CHAT, "", body);
      }
      for (String answer :
          List.of(models.post(CHAT, "", body), models.direct("/api" + CHAT, "", body))) {
        assertThat(answer)
            .startsWith("HTTP/1.1 " + status + " ")
            .contains("content-type: application/json")
            .contains("\"type\":\"" + type + "\",\"param\":null,\"code\":\"" + code + "\"}}");
        assertThat(answer.contains("retry-after: ")).isEqualTo(status == 429 || status == 503);
      }
      never.countDown();
    }
  }

  @Test
  void whereHttpsIsWantedTheAddressIsTheOneThatWasAsked() throws Exception {
    models.apply(service("a", Policies.open().httpsOnly().make(), "m"));

    assertThat(models.post(CHAT, "", "{\"model\":\"m\"}"))
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
      models.apply(open("a", "m", replica));
      String body = "{\"model\":\"m\",\"stream\":true}";
      try (Wire client = models.client();
          var streams = new StreamClient(models.port())) {
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
      models.apply(closed("b", "hers", replica));
      try (var streams = new StreamClient(models.port())) {
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
    assertThatThrownBy(
            () -> models.apply(service("a", Policy.OPEN, "m"), service("b", Policy.OPEN, "m")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The services a and b both offer the model m. Give one of them another name, or make"
                + " them replicas of one service.");
  }
}
