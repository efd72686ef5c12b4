package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.ObservedModelUse;
import dev.slipway.gateway.model.TokenUsage;
import dev.slipway.gateway.stats.Pulse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What each key used of each service's model; written by every event loop, read by anyone. */
public final class ModelUse {
  /** Keys come and go; those beyond this number are counted together, as if without a key. */
  private static final int MOST = 4096;

  private static final String NO_KEY = "";

  private record Who(String service, String key) {}

  private final Map<Who, Counters> counters = new ConcurrentHashMap<>();

  /**
   * An answer has ended.
   *
   * @param key its id; empty for none
   * @param firstToken how long it took to come, in nanoseconds; 0 if none came
   * @param now by {@link System#nanoTime}
   */
  void count(String service, String key, Optional<TokenUsage> usage, long firstToken, long now) {
    Who who = new Who(service, key);
    Counters own = counters.get(who);
    if (own == null) {
      Who within = counters.size() < MOST ? who : new Who(service, NO_KEY);
      own = counters.computeIfAbsent(within, unknown -> new Counters(now));
    }
    own.count(usage, firstToken, now);
  }

  public List<ObservedModelUse> observed(long now) {
    return counters.entrySet().stream()
        .map(each -> each.getValue().observed(each.getKey(), now))
        .sorted(
            Comparator.comparing(ObservedModelUse::service).thenComparing(ObservedModelUse::key))
        .toList();
  }

  private static final class Counters {
    private final LongAdder requests = new LongAdder();
    private final LongAdder untold = new LongAdder();
    private final LongAdder prompt = new LongAdder();
    private final LongAdder completion = new LongAdder();
    private final Pulse pulse;

    Counters(long now) {
      pulse = new Pulse(now);
    }

    void count(Optional<TokenUsage> usage, long firstToken, long now) {
      requests.increment();
      if (usage.isPresent()) {
        prompt.add(usage.get().prompt());
        completion.add(usage.get().completion());
      } else {
        untold.increment();
      }
      if (firstToken > 0) {
        pulse.firstByte(firstToken, now);
      }
    }

    ObservedModelUse observed(Who who, long now) {
      return new ObservedModelUse(
          who.service(),
          who.key(),
          requests.sum(),
          untold.sum(),
          prompt.sum(),
          completion.sum(),
          pulse.traffic(now).firstByte());
    }
  }
}
