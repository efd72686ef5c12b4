package dev.slipway.host;

import java.util.Optional;

/** A way that connections take, until it is closed. */
public interface Forward extends AutoCloseable {
  /** The port where it listens; 0 when it listens on a socket file. */
  int port();

  /** Why nothing gets through at the moment, as a sentence; nothing when all is well. */
  Optional<String> trouble();

  /** Ends it, and the connections that it carries. */
  @Override
  void close();
}
