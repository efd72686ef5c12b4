package dev.slipway.gateway.proxy.call;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the gateway itself: one sentence, as JSON for programs and as a small page for
 * browsers.
 */
public final class ErrorAnswer {
  public static final int RETRY_AFTER_SECONDS = 5;

  private ErrorAnswer() {}

  /**
   * An answer with its length set, and without a Connection header.
   *
   * @param accept the request's Accept header, if it has one
   */
  public static FullHttpResponse of(RejectedRequest error, @Nullable String accept) {
    HttpResponseStatus status = error.status();
    String sentence = error.sentence();
    boolean page = wantsPage(accept);
    FullHttpResponse answer =
        OwnAnswer.of(
            status,
            page ? "text/html; charset=utf-8" : "application/json",
            page ? page(status, sentence) : json(status, sentence));
    if (status.code() == HttpResponseStatus.SERVICE_UNAVAILABLE.code()) {
      answer.headers().setInt(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    error.headers().forEach((name, value) -> answer.headers().set(name, value));
    return answer;
  }

  private static boolean wantsPage(@Nullable String accept) {
    if (accept == null) {
      return false;
    }
    String lower = accept.toLowerCase(Locale.ROOT);
    return lower.contains("text/html") && !lower.contains("json");
  }

  private static String json(HttpResponseStatus status, String sentence) {
    return "{\"error\":{\"status\":%d,\"message\":\"%s\"}}%n"
        .formatted(status.code(), sentence.replace("\\", "\\\\").replace("\"", "\\\""))
        .replace("\r\n", "\n");
  }

  private static String page(HttpResponseStatus status, String sentence) {
    String text = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>%2$s</title>
    <body style="font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem">
    <h1 style="font-size: 1.25rem">%2$s</h1>
    <p>%3$s</p>
    <p style="opacity: .6">Status %1$d</p>
    </body>
    </html>
    """
        .formatted(status.code(), status.reasonPhrase(), text);
  }
}
