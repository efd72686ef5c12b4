package dev.slipway.config.interpolate;

/**
 * A reference such as {@code ${{ secrets.TOKEN }}} in a text.
 *
 * @param name what stands between the braces, without the space around it: {@code secrets.TOKEN}
 * @param start offset of its dollar sign in the text
 * @param end offset behind its last brace
 */
public record Reference(String name, int start, int end) {

  /** Before the first dot: {@code secrets}. */
  public String namespace() {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Behind the first dot: {@code TOKEN}. */
  public String key() {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
