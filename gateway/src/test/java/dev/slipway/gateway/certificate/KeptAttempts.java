package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.store.Attempts;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps attempts in memory, as a disk does over restarts. */
final class KeptAttempts implements AttemptNotes {
  private @Nullable Attempts attempts;
  private boolean full;

  void full(boolean now) {
    full = now;
  }

  @Override
  public Optional<Attempts> kept() {
    return Optional.ofNullable(attempts);
  }

  @Override
  public void keep(Attempts next) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    attempts = next;
  }

  @Override
  public void forget() {
    attempts = null;
  }
}
