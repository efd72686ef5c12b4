package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.hold.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * What the rules remember of a request between its hooks. All but its turn is for the request's
 * event loop.
 */
final class Note {
  private final @Nullable ApiKey key;
  private @Nullable Waiter waiter;
  private boolean served;
  private volatile boolean turn;

  Note(@Nullable ApiKey key) {
    this.key = key;
  }

  /** The gateway's own key that it carries. */
  @Nullable ApiKey key() {
    return key;
  }

  /** What holds its place while it waits. */
  @Nullable Waiter waiter() {
    return waiter;
  }

  void waits(Waiter place) {
    waiter = place;
  }

  /** Whether it may go before those that wait. */
  boolean turn() {
    return turn;
  }

  void itsTurn() {
    turn = true;
  }

  /** Whether the answer is a replica's, not the gateway's own. */
  boolean served() {
    return served;
  }

  void isServed() {
    served = true;
  }
}
