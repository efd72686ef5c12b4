package dev.slipway.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What one thing took, again and again, in milliseconds. */
final class Figures {
  private final List<Double> sorted;

  private Figures(List<Double> milliseconds) {
    sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
  }

  /** Something that is measured; the round's number makes each a little different. */
  @FunctionalInterface
  interface Act {
    void run(int round) throws Exception;
  }

  /**
   * Measures.
   *
   * @param warmUp rounds that do not count
   * @param rounds rounds that do, fewer when they take longer than {@code seconds} together
   */
  static Figures of(int warmUp, int rounds, int seconds, Act act) throws Exception {
    long start = System.nanoTime();
    for (int round = 0; round < warmUp && since(start) < seconds * 1e3; round++) act.run(round);
    List<Double> taken = new ArrayList<>();
    start = System.nanoTime();
    for (int round = 0; round < rounds && (round < 3 || since(start) < seconds * 1e3); round++) {
      long before = System.nanoTime();
      act.run(warmUp + round);
      taken.add(since(before));
    }
    return new Figures(taken);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  double at(double part) {
    int index = (int) Math.ceil(part * sorted.size()) - 1;
    return sorted.get(Math.max(0, index));
  }

  double median() {
    return at(0.5);
  }

  int rounds() {
    return sorted.size();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%9.2f %9.2f %9.2f  (%d)",
        median(),
        at(0.99),
        sorted.getLast(),
        sorted.size());
  }
}
