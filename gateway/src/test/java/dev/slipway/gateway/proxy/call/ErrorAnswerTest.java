package dev.slipway.gateway.proxy.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswerTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "text/html, application/json",
        "application/problem+json"
      })
  void programsGetJson(String accept) {
    FullHttpResponse answer =
        ErrorAnswer.of(
            new RejectedRequest(HttpResponseStatus.NOT_FOUND, "No \"x\" \\ here."), accept);

    assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json");
    assertThat(answer.headers().getInt("Content-Length"))
        .isEqualTo(answer.content().readableBytes());
    assertThat(answer.content().toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":{\"status\":404,\"message\":\"No \\\"x\\\" \\\\ here.\"}}\n");
  }

  @Test
  void browsersGetAPageThatCannotBeMadeToRunAnything() {
    FullHttpResponse answer =
        ErrorAnswer.of(
            new RejectedRequest(HttpResponseStatus.NOT_FOUND, "No <script> & such."),
            "text/html,*/*;q=0.8");

    assertThat(answer.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.content().toString(StandardCharsets.UTF_8))
        .contains("<p>No &lt;script&gt; &amp; such.</p>", "Status 404")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource({"503,true", "502,false", "404,false"})
  void onlyWhatMayComeSoonSaysWhenToTryAgain(int status, boolean retryAfter) {
    FullHttpResponse answer =
        ErrorAnswer.of(new RejectedRequest(HttpResponseStatus.valueOf(status), "Why."), null);

    assertThat(answer.headers().contains("Retry-After")).isEqualTo(retryAfter);
  }
}
