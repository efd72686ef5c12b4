package dev.slipway.gateway.control;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonBuilder;
import dev.slipway.gateway.json.JsonText;
import java.nio.charset.StandardCharsets;

/** An answer of the control server, complete. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record Answer(int status, String contentType, byte[] body) {
  private static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  static Answer json(int status, Json json) {
    byte[] body = (JsonText.write(json) + "\n").getBytes(StandardCharsets.UTF_8);
    return new Answer(status, JSON, body);
  }

  static Answer document(byte[] document) {
    return new Answer(200, JSON, document);
  }

  static Answer metrics(String text) {
    return new Answer(200, PROMETHEUS, text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer error(int status, String code, String sentence) {
    return error(status, error(code, sentence));
  }

  static Answer error(int status, JsonBuilder error) {
    return json(status, new JsonBuilder().put("error", error.build()).build());
  }

  static JsonBuilder error(String code, String sentence) {
    return new JsonBuilder().text("code", code).text("message", sentence);
  }
}
