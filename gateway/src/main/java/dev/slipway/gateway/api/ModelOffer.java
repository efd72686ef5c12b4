package dev.slipway.gateway.api;

/**
 * A language model that a service answers for in the way of the OpenAI API.
 *
 * @param name as callers write it in {@code model}; unique in the desired state
 * @param pathPrefix under which the replica has the API, such as {@code /v1}; begins with a slash
 */
public record ModelOffer(String name, String pathPrefix) {
  public ModelOffer {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A model needs a name.");
    }
    if (!pathPrefix.startsWith("/") || pathPrefix.matches(".*[\\s?#\\p{Cntrl}].*")) {
      throw new IllegalArgumentException(
          "\"" + pathPrefix + "\" is not a path that begins with a slash.");
    }
  }

  /** Whether a request's path, without a query, is one of the API. */
  public boolean covers(String path) {
    String root = root();
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }

  /** What follows the prefix in a path that it covers, with its slash. */
  public String rest(String path) {
    return path.substring(root().length());
  }

  /** The prefix without a slash at its end. */
  public String root() {
    return pathPrefix.endsWith("/") ? pathPrefix.substring(0, pathPrefix.length() - 1) : pathPrefix;
  }
}
