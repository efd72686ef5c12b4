package dev.slipway.gateway.stats;

import java.util.concurrent.atomic.LongAdder;

/** All durations since the start, as a Prometheus histogram wants them. */
final class AllDurations {
  /** From a cached page to a long answer of a model. */
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300
  };

  private final LongAdder[] counts = new LongAdder[SECONDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  AllDurations() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  void add(long duration) {
    double seconds = duration / 1e9;
    int index = 0;
    while (index < SECONDS.length && seconds > SECONDS[index]) {
      index++;
    }
    counts[index].increment();
    nanos.add(duration);
  }

  /** Adds the samples of one histogram: cumulative buckets, their sum, their count. */
  void write(PrometheusText text, String name, Labels labels) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i].sum();
      String bound = i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf";
      text.sample(name + "_bucket", labels.and("le", bound), (double) sum);
    }
    text.sample(name + "_sum", labels, nanos.sum() / 1e9);
    text.sample(name + "_count", labels, (double) sum);
  }
}
