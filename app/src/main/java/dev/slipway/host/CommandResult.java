package dev.slipway.host;

/**
 * How a command ended.
 *
 * @param exitCode 0 for success
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandResult(int exitCode, String out, String err) {
  public boolean ok() {
    return exitCode == 0;
  }

  /** The last line that says something, of the errors or else of the output. */
  public String lastWords() {
    String text = err.isBlank() ? out : err;
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> b);
  }
}
