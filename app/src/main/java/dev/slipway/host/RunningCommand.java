package dev.slipway.host;

import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** A command that runs. Both streams must be read until they end. Closing it ends it. */
public interface RunningCommand extends AutoCloseable {
  InputStream out();

  InputStream err();

  /**
   * Waits for its end.
   *
   * @return its exit code; nothing when it still runs after the time
   * @throws HostException when the connection to its machine was lost, so that nobody knows
   */
  OptionalInt await(Duration time) throws HostException, InterruptedException;

  @Override
  void close();
}
