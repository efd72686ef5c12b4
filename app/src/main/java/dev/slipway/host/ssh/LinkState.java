package dev.slipway.host.ssh;

import java.time.Instant;

/** How the connection to a machine stands. */
public sealed interface LinkState {
  /** Nobody needed the machine yet. */
  record Idle() implements LinkState {}

  /** It is being connected. */
  record Connecting(Instant since) implements LinkState {}

  /** It is there. */
  record Connected(Instant since) implements LinkState {}

  /** It is gone, or did not come about; the next use tries again. */
  record Down(Instant since, SshFailure failure, String sentence) implements LinkState {}
}
