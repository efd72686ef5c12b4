package dev.slipway.gateway.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** What of the OpenAI API a request asks for, by its path. */
public sealed interface ModelPath {
  /** All models. */
  record All() implements ModelPath {}

  /** One model. */
  record One(String model) implements ModelPath {}

  /**
   * Work for a model that the body names.
   *
   * @param rest what follows {@code /v1}, with its slash and the query
   */
  record Work(String rest) implements ModelPath {}

  /**
   * Something that a replica keeps, and that names no model.
   *
   * @param rest what follows {@code /v1}, with its slash and the query
   */
  record Stored(String rest) implements ModelPath {}

  /** Nothing that is known here. */
  record Unknown() implements ModelPath {}

  /** What is passed on to replicas. */
  Set<String> WORK =
      Set.of(
          "/audio/speech",
          "/audio/transcriptions",
          "/audio/translations",
          "/chat/completions",
          "/classify",
          "/completions",
          "/embeddings",
          "/images/edits",
          "/images/generations",
          "/images/variations",
          "/moderations",
          "/rerank",
          "/responses",
          "/score");

  /** A response that a replica keeps, and what can be asked about it. */
  Pattern STORED = Pattern.compile("/responses/[A-Za-z0-9_-]{1,256}(/cancel|/input_items)?");

  String VERSION = "/v1";
  String MODELS = "/models";

  /** Reads a request's target, in which the API may stand below another path. */
  static ModelPath of(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    int version = path.indexOf(VERSION + "/");
    if (version < 0) {
      return new Unknown();
    }
    String rest = path.substring(version + VERSION.length());
    String queried = rest + (query < 0 ? "" : uri.substring(query));
    if (WORK.contains(rest)) {
      return new Work(queried);
    }
    if (STORED.matcher(rest).matches()) {
      return new Stored(queried);
    }
    if (rest.equals(MODELS) || rest.equals(MODELS + "/")) {
      return new All();
    }
    return rest.startsWith(MODELS + "/") ? one(rest.substring(MODELS.length() + 1)) : new Unknown();
  }

  /**
   * Whether this is work for a model.
   *
   * @param rest of a path, what follows {@code /v1}, with its slash
   */
  static boolean works(String rest) {
    return WORK.contains(rest);
  }

  private static ModelPath one(String name) {
    try {
      // In a path a plus sign is one.
      return new One(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return new Unknown();
    }
  }
}
