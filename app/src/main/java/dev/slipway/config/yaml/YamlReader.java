package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import java.util.Optional;

/** Reads the one document of a text. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * The document's value; empty after a problem that leaves nothing to look at, or if there is
   * none.
   */
  public static Optional<Node> read(Source source, Findings findings) {
    Reading reading = recover(source, findings);
    return reading.sound() ? reading.root() : Optional.empty();
  }

  /**
   * Reads on behind every mistake, so that all are found at once: each is repaired for the rest of
   * the reading if it is certain how, and otherwise left out with its line.
   */
  public static Reading recover(Source source, Findings findings) {
    return new Recovery(source, findings).read();
  }
}
