package dev.slipway.gateway.hold;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

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
  private final AtomicBoolean claimed = new AtomicBoolean();
  private volatile int count;
  private int wave;
  private boolean closed;

  /**
   * Takes a place at the end.
   *
   * @param most who may wait at once
   * @return false if there is none
   */
  public synchronized boolean enter(Waiter waiter, int most) {
    boolean in = !closed && waiters.size() < most && waiters.add(waiter);
    count = waiters.size();
    return in;
  }

  /** Gives a place back, if it was not this waiter's turn before. */
  public synchronized void leave(Waiter waiter) {
    waiters.remove(waiter);
    count = waiters.size();
  }

  public int waiting() {
    return count;
  }

  /** Makes the caller the one who releases, until it says otherwise; false if somebody is. */
  public boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** The caller no longer releases. */
  public void unclaim() {
    claimed.set(false);
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
      count = 0;
    }
    all.forEach(Waiter::gone);
  }

  private synchronized List<Waiter> next(int replicas) {
    if (replicas == 0 || waiters.isEmpty()) {
      wave = 0;
      return List.of();
    }
    long size = ((long) FIRST_WAVE * replicas) << Math.min(wave, MOST_DOUBLINGS);
    List<Waiter> next = new ArrayList<>();
    Iterator<Waiter> each = waiters.iterator();
    while (each.hasNext() && next.size() < size) {
      next.add(each.next());
      each.remove();
    }
    count = waiters.size();
    wave = count == 0 ? 0 : wave + 1;
    return next;
  }
}
