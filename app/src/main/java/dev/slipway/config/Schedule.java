package dev.slipway.config;

import java.util.List;

/** When a run starts by itself: at each of these times. */
public record Schedule(List<Cron> times) {
  public Schedule {
    times = List.copyOf(times);
  }
}
