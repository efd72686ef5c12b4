package dev.slipway.config;

/**
 * When something starts by itself, in UTC. Each part is written as in a crontab.
 *
 * @param dayOfWeek 0 is Monday, as dstack counts
 */
public record Cron(String minute, String hour, String dayOfMonth, String month, String dayOfWeek) {

  @Override
  public String toString() {
    return String.join(" ", minute, hour, dayOfMonth, month, dayOfWeek);
  }
}
