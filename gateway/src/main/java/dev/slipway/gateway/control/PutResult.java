package dev.slipway.gateway.control;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.Mistake;
import java.util.List;

/** What became of a desired state that was sent. */
public sealed interface PutResult {
  /**
   * It holds, and is kept on disk.
   *
   * @param ignored JSON pointers of members that this gateway does not know
   */
  record Accepted(ApplyResult result, List<String> ignored) implements PutResult {}

  /** A newer one holds. */
  record Stale(long sent, long held) implements PutResult {}

  /** One of the same version but with other content holds. */
  record Conflicting(long version) implements PutResult {}

  /** It cannot be understood. */
  record Refused(List<Mistake> mistakes) implements PutResult {}

  /** It could not be kept on disk, and so does not hold. */
  record NotStored(String sentence) implements PutResult {}
}
