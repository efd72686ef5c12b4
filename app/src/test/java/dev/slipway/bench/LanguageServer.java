package dev.slipway.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a language server over its standard input and output, one question at a time. */
final class LanguageServer implements AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Object> settings;
  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private int lastId;
  private int version;
  private boolean diagnosed;
  private int problems;

  LanguageServer(List<String> command, Map<String, Object> settings) throws IOException {
    this.settings = settings;
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    in = new BufferedInputStream(process.getInputStream());
    out = process.getOutputStream();
  }

  void initialize(Path folder) throws IOException {
    request(
        "initialize",
        Map.of(
            "processId",
            ProcessHandle.current().pid(),
            "rootUri",
            folder.toUri().toString(),
            "capabilities",
            Map.of(
                "workspace",
                Map.of("configuration", true),
                "textDocument",
                Map.of(
                    "completion",
                    Map.of("completionItem", Map.of("snippetSupport", true)),
                    "publishDiagnostics",
                    Map.of()))));
    notify("initialized", Map.of());
    notify("workspace/didChangeConfiguration", Map.of("settings", Map.of()));
    // Its answer comes behind the questions about its settings.
    nothing();
  }

  /** A question that it does not know: what asking alone costs. */
  void nothing() throws IOException {
    request("slipway/nothing", Map.of());
  }

  void open(Path file, String text) throws IOException {
    diagnosed = false;
    notify(
        "textDocument/didOpen",
        Map.of(
            "textDocument",
            Map.of(
                "uri",
                file.toUri().toString(),
                "languageId",
                "yaml",
                "version",
                ++version,
                "text",
                text)));
    awaitDiagnostics();
  }

  void close(Path file) throws IOException {
    notify("textDocument/didClose", Map.of("textDocument", Map.of("uri", file.toUri().toString())));
    nothing();
  }

  /** How many problems were found last. */
  int problems() {
    return problems;
  }

  /** Replaces a part of a line, and waits for the problems that are found then. */
  void change(Path file, int line, int from, int to, String text) throws IOException {
    diagnosed = false;
    notify(
        "textDocument/didChange",
        Map.of(
            "textDocument",
            Map.of("uri", file.toUri().toString(), "version", ++version),
            "contentChanges",
            List.of(
                Map.of(
                    "range",
                    Map.of("start", position(line, from), "end", position(line, to)),
                    "text",
                    text))));
    awaitDiagnostics();
  }

  /** How many suggestions there are at a place. */
  int complete(Path file, int line, int character) throws IOException {
    JsonNode answer =
        request(
            "textDocument/completion",
            Map.of(
                "textDocument",
                Map.of("uri", file.toUri().toString()),
                "position",
                position(line, character)));
    JsonNode result = answer.path("result");
    return result.isArray() ? result.size() : result.path("items").size();
  }

  private static Map<String, Integer> position(int line, int character) {
    return Map.of("line", line, "character", character);
  }

  private void awaitDiagnostics() throws IOException {
    while (!diagnosed) handle(read());
  }

  private JsonNode request(String method, Object params) throws IOException {
    int id = ++lastId;
    write(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
    while (true) {
      JsonNode message = read();
      if (!message.has("method") && message.path("id").asInt() == id) return message;
      handle(message);
    }
  }

  private void notify(String method, Object params) throws IOException {
    write(Map.of("jsonrpc", "2.0", "method", method, "params", params));
  }

  private void handle(JsonNode message) throws IOException {
    String method = message.path("method").asString("");
    if (method.equals("textDocument/publishDiagnostics")) {
      diagnosed = true;
      problems = message.path("params").path("diagnostics").size();
    }
    if (message.has("id") && !method.isEmpty()) answer(message, method);
  }

  private void answer(JsonNode message, String method) throws IOException {
    Object result =
        method.equals("workspace/configuration")
            ? message.path("params").path("items").valueStream().map(this::setting).toList()
            : Map.of();
    write(Map.of("jsonrpc", "2.0", "id", message.path("id"), "result", result));
  }

  private Object setting(JsonNode item) {
    return settings.getOrDefault(item.path("section").asString(""), Map.of());
  }

  private void write(Object message) throws IOException {
    byte[] body = json.writeValueAsBytes(message);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private JsonNode read() throws IOException {
    int length = 0;
    for (String line = header(); !line.isEmpty(); line = header()) {
      if (line.startsWith("Content-Length:")) length = Integer.parseInt(line.substring(15).strip());
    }
    return json.readTree(in.readNBytes(length));
  }

  private String header() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) throw new IOException("The language server ended");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
