package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.ObservedOwnAnswers;
import dev.slipway.gateway.api.OwnReason;
import dev.slipway.gateway.api.StatusClasses;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Counts what the gateway answers by itself; written by every event loop, read by anyone. Requests
 * that got no answer count in no class.
 */
public final class OwnAnswerStats {
  private static final int CLASSES = 5;

  private final Map<OwnReason, LongAdder[]> statuses = new EnumMap<>(OwnReason.class);

  public OwnAnswerStats() {
    for (OwnReason reason : OwnReason.values()) {
      LongAdder[] classes =
          Stream.generate(LongAdder::new).limit(CLASSES + 1L).toArray(LongAdder[]::new);
      statuses.put(reason, classes);
    }
  }

  /**
   * A request has ended.
   *
   * @param status of the answer; 0 if there was none
   */
  public void count(OwnReason reason, int status) {
    LongAdder[] classes = statuses.get(reason);
    if (classes != null) {
      classes[Math.min(status / 100, CLASSES)].increment();
    }
  }

  /** Those that were answered, for each reason. */
  public List<ObservedOwnAnswers> observed() {
    return Arrays.stream(OwnReason.values())
        .map(reason -> new ObservedOwnAnswers(reason, classes(reason)))
        .toList();
  }

  /** How many were ended without an answer for this reason. */
  long unanswered(OwnReason reason) {
    return sums(reason)[0];
  }

  private StatusClasses classes(OwnReason reason) {
    long[] sums = sums(reason);
    return new StatusClasses(sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  private long[] sums(OwnReason reason) {
    LongAdder[] classes = statuses.getOrDefault(reason, new LongAdder[0]);
    return Arrays.copyOf(Arrays.stream(classes).mapToLong(LongAdder::sum).toArray(), CLASSES + 1);
  }
}
