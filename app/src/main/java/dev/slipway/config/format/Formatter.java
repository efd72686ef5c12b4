package dev.slipway.config.format;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Puts a YAML text in order. Holds no state; any thread may use it. */
public final class Formatter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Empty if the text is not YAML, or if its meaning or a comment would not stay as it is. */
  public Optional<String> format(String text) {
    String start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String body = text.substring(start.length()).replaceAll("\r\n?", "\n");
    try {
      String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
      return inOrder(body).map(done -> start + done.replace("\n", lineBreak));
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> inOrder(String body) {
    var layout = new Layout(body);
    String done = layout.text();
    List<String> comments = layout.comments();
    var again = new Layout(done);
    boolean same =
        again.text().equals(done)
            && again.comments().equals(comments)
            && Yaml.meaning(done).equals(Yaml.meaning(body));
    return same ? Optional.of(done) : Optional.empty();
  }
}
