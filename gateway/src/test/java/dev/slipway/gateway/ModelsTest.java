package dev.slipway.gateway;

import static dev.slipway.gateway.testing.ModelGateway.CHAT;
import static dev.slipway.gateway.testing.ModelGateway.KEY;
import static dev.slipway.gateway.testing.ModelGateway.closed;
import static dev.slipway.gateway.testing.ModelGateway.head;
import static dev.slipway.gateway.testing.ModelGateway.json;
import static dev.slipway.gateway.testing.ModelGateway.open;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.ObservedModelUse;
import dev.slipway.gateway.testing.ModelGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsTest {
  private final ModelGateway models = new ModelGateway();

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void requestsAreRoutedByTheModelInTheirBody() throws Exception {
    try (TestReplica small = TestReplica.echo();
        TestReplica large = TestReplica.echo()) {
      models.apply(open("a", "small", small), open("b", "large", large));

      String answer =
          models.post(CHAT + "?x=1", "", "{\"messages\":[],\"model\":\"large\",\"n\":1}");
      assertThat(answer)
          .contains("POST /api/v1/chat/completions?x=1 HTTP/1.1")
          .endsWith("{\"messages\":[],\"model\":\"large\",\"n\":1}");
      assertThat(large.connections()).isEqualTo(1);
      assertThat(small.connections()).isZero();
      assertThat(models.post("/v1/embeddings", "", "{\"model\":\"small\"}"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(small.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBodyThatComesInPiecesIsForwardedWhole() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      models.apply(open("a", "m", replica));
      String body = "{\"messages\":\"" + "x".repeat(300_000) + "\",\"model\":\"m\",\"z\":\"end\"}";
      try (Wire client = models.client()) {
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
      models.apply(
          open("a", "free", replica), closed("b", "hers", replica), closed("c", "other", replica));

      assertThat(models.get("/v1/models", ""))
          .endsWith(
              "{\"object\":\"list\",\"data\":[{\"id\":\"free\",\"object\":\"model\",\"created\":0,"
                  + "\"owned_by\":\"a\"}]}\n");
      assertThat(models.get("/v1/models", KEY))
          .contains("\"free\"")
          .contains("\"hers\"")
          .doesNotContain("\"other\"");
      assertThat(models.get("/v1/models/hers", KEY)).contains("{\"id\":\"hers\"");
      assertThat(models.get("/v1/models/hers", "")).startsWith("HTTP/1.1 404 ");
      assertThat(models.get("/v1/files", KEY))
          .startsWith("HTTP/1.1 404 ")
          .contains("Known are /v1/models, /v1/audio/speech")
          .contains("\"code\":\"unknown_url\"");
      assertThat(models.get(CHAT, KEY)).startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void aFormIsRoutedByItsFieldAlsoWhenThatComesAfterTheFile() throws Exception {
    try (TestReplica small = TestReplica.echo();
        TestReplica large = TestReplica.echo()) {
      models.apply(open("a", "small", small), open("b", "large", large));
      String body =
          "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\n"
              + "RIFF".repeat(50_000)
              + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nlarge\r\n"
              + "--xyz--\r\n";
      String type = "Content-Type: multipart/form-data; boundary=xyz\r\n";

      assertThat(models.post("/v1/audio/transcriptions", type, body))
          .contains("POST /api/v1/audio/transcriptions HTTP/1.1")
          .endsWith(body);
      assertThat(large.connections()).isEqualTo(1);
      assertThat(small.connections()).isZero();
      assertThat(models.post("/v1/images/edits", type, "--xyz--"))
          .startsWith("HTTP/1.1 400 ")
          .contains("the field \\\"model\\\" is missing")
          .contains("\"param\":\"model\"");
    }
  }

  @Test
  void whatAReplicaKeepsIsAskedOfTheOnlyOneThatCanHaveIt() throws Exception {
    try (TestReplica replica = TestReplica.echo()) {
      models.apply(open("a", "free", replica), closed("b", "hers", replica));

      assertThat(models.get("/v1/responses/resp_1?stream=true", ""))
          .contains("GET /api/v1/responses/resp_1?stream=true HTTP/1.1");
      assertThat(models.get("/v1/responses/resp_1/input_items", "")).startsWith("HTTP/1.1 200 ");
      assertThat(models.get("/v1/responses/resp_1", KEY))
          .startsWith("HTTP/1.1 404 ")
          .contains("\"code\":\"response_not_found\"");
      assertThat(models.get("/v1/responses/a/../b", "")).startsWith("HTTP/1.1 400 ");
    }
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
      models.apply(closed("b", "hers", replica));
      try (Wire client = models.client()) {
        String body = "{\"model\":\"hers\",\"stream\":true}";
        client.send(head("POST", CHAT, KEY + "Accept-Encoding: gzip\r\n", body.length()) + body);
        assertThat(client.until("null}\n\n")).contains("text/event-stream");
        seen.countDown();
        assertThat(client.until("[DONE]\n\n")).contains("\"prompt_tokens\":7");
      }
      await().until(() -> models.gateway().observed().modelUse().size() == 1);
      ObservedModelUse use = models.gateway().observed().modelUse().get(0);
      assertThat(use.service()).isEqualTo("b");
      assertThat(use.key()).isEqualTo("alice");
      assertThat(use.promptTokens()).isEqualTo(7);
      assertThat(use.completionTokens()).isEqualTo(5);
      assertThat(use.requests()).isEqualTo(1);
      assertThat(use.untold()).isZero();
      assertThat(use.firstToken().count()).isEqualTo(1);
      assertThat(models.gateway().metrics())
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
      models.apply(open("a", "m", replica));
      try (Wire client = models.client()) {
        String body = "{\"model\":\"m\"}";
        client.send(head("POST", "/v1/responses", "", body.length()) + body).message();
        client.send(head("POST", "/v1/responses", "", body.length()) + body).message();
      }
      ObservedModelUse use = models.gateway().observed().modelUse().get(0);
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
      models.apply(open("a", "m", replica));
      try (Wire client = models.client()) {
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
      models.apply(open("a", "m", replica));
      try (Wire client = models.client()) {
        assertThat(client.send("GET /v1/models HTTP/1.1\r\nHost: a\r\n\r\n").message())
            .endsWith("service");
      }
    }
  }
}
