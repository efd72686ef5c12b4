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
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  /** An error that a rule or a service gave, with the code that its status has. */
  public static OpenAiError of(int status, String sentence) {
    String code =
        switch (status) {
          case UNAUTHORIZED -> "invalid_api_key";
          case TOO_MANY -> "rate_limit_exceeded";
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

  private String type() {
    if (status >= SERVER) {
      return "server_error";
    }
    return switch (status) {
      case UNAUTHORIZED -> "authentication_error";
      case FORBIDDEN -> "permission_error";
      case NOT_FOUND -> "not_found_error";
      case TOO_MANY -> "rate_limit_error";
      default -> "invalid_request_error";
    };
  }

  private static Json orNull(String text) {
    return text.isEmpty() ? new Json.Null() : new Json.Text(text);
  }
}
