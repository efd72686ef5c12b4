package dev.slipway.gateway.model;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonBuilder;
import dev.slipway.gateway.json.JsonText;

/**
 * An error as clients of the OpenAI API expect it.
 *
 * @param status of HTTP
 * @param sentence what the user reads
 * @param param the member of the request that is at fault; empty for none
 * @param code for programs; empty for none
 */
public record OpenAiError(int status, String sentence, String param, String code) {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TIMEOUT = 408;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  /** An error that a rule or a service gave, with the code that its status has. */
  public static OpenAiError of(int status, String sentence) {
    String code =
        switch (status) {
          case UNAUTHORIZED -> "invalid_api_key";
          case FORBIDDEN -> "permission_denied";
          case TIMEOUT -> "request_timeout";
          case TOO_LARGE -> "request_too_large";
          case TOO_MANY -> "rate_limit_exceeded";
          case BAD_GATEWAY -> "bad_gateway";
          case UNAVAILABLE -> "service_unavailable";
          case GATEWAY_TIMEOUT -> "gateway_timeout";
          default -> "";
        };
    return new OpenAiError(status, sentence, "", code);
  }

  public String json() {
    Json error =
        new JsonBuilder()
            .text("message", sentence)
            .text("type", type())
            .put("param", orNull(param))
            .put("code", orNull(code))
            .build();
    return JsonText.write(new JsonBuilder().put("error", error).build()) + "\n";
  }

  /** As OpenAI itself has it: what limits requests is of a type of its own. */
  private String type() {
    if (status >= SERVER) {
      return "server_error";
    }
    return status == TOO_MANY ? "requests" : "invalid_request_error";
  }

  private static Json orNull(String text) {
    return text.isEmpty() ? new Json.Null() : new Json.Text(text);
  }
}
