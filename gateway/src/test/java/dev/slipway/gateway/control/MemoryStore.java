package dev.slipway.gateway.control;

import dev.slipway.gateway.state.NotStoredException;
import dev.slipway.gateway.state.StateStore;
import dev.slipway.gateway.state.Stored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store whose disk can be full. */
final class MemoryStore implements StateStore {
  private @Nullable Stored kept;
  private @Nullable String failure;

  void failWith(@Nullable String sentence) {
    failure = sentence;
  }

  @Override
  public void keep(Stored state) throws NotStoredException {
    if (failure != null) {
      throw new NotStoredException(failure);
    }
    kept = state;
  }

  @Override
  public Optional<Stored> kept() {
    return Optional.ofNullable(kept);
  }
}
