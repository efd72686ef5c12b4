package dev.slipway.gateway.hold;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The requests of one service that wait for a replica, those first that came first. Lives through
 * changes of the service; for every event loop.
 *
 * <p>They are let go in waves that grow, since a replica that has only just come would answer none
 * of a thousand requests that reach it at once.
 */
public final class WaitingRoom {
  /** Let go at once for each replica that is there. */
  static final int FIRST_WAVE = 16;

  private static final int MOST_DOUBLINGS = 20;

  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private int wave;
  private boolean closed;

  /**
   * Takes a place at the end.
   *
   * @param most who may wait at once
   * @return false if there is none
   */
  public synchronized boolean enter(Waiter waiter, int most) {
    return !closed && waiters.size() < most && waiters.add(waiter);
  }

  /** Gives a place back, if it was not this waiter's turn before. */
  public synchronized void leave(Waiter waiter) {
    waiters.remove(waiter);
  }

  public synchronized int waiting() {
    return waiters.size();
  }

  /**
   * The next wave: called when replicas have come, and again a moment later for as long as it
   * returns true.
   *
   * @param replicas that take requests now; if none, the waves begin anew with the next
   * @return whether somebody still waits although replicas are there
   */
  public boolean release(int replicas) {
    List<Waiter> next = next(replicas);
    next.forEach(Waiter::turn);
    return replicas > 0 && waiting() > 0;
  }

  /** The service is gone: everyone is sent away, and nobody may wait any more. */
  public void close() {
    List<Waiter> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(waiters);
      waiters.clear();
    }
    all.forEach(Waiter::gone);
  }

  private synchronized List<Waiter> next(int replicas) {
    if (replicas == 0 || waiters.isEmpty()) {
      wave = 0;
      return List.of();
    }
    long size = ((long) FIRST_WAVE * replicas) << Math.min(wave, MOST_DOUBLINGS);
    wave++;
    List<Waiter> next = new ArrayList<>();
    Iterator<Waiter> each = waiters.iterator();
    while (each.hasNext() && next.size() < size) {
      next.add(each.next());
      each.remove();
    }
    return next;
  }
}
