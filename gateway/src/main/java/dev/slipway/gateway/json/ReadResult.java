package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Mistake;
import java.util.List;

/** What came of reading a document. */
public sealed interface ReadResult<T> {
  /**
   * It is understood.
   *
   * @param ignored JSON pointers of members that this version does not know
   */
  record Read<T>(T value, List<String> ignored) implements ReadResult<T> {
    public Read {
      ignored = List.copyOf(ignored);
    }
  }

  /** It cannot be taken; {@code mistakes} is not empty. */
  record Refused<T>(List<Mistake> mistakes) implements ReadResult<T> {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
