package dev.slipway.workload;

import dev.slipway.store.LogWriter;
import java.io.IOException;
import java.time.Duration;

/**
 * A job on a machine. Every method may be called again after a crash; all block, and an interrupt
 * ends them.
 */
public interface Workload {
  /**
   * Starts it, unless it was started before.
   *
   * @throws WorkloadException when it cannot be started, with the reason as a sentence
   */
  void start() throws WorkloadException, IOException, InterruptedException;

  /** What there is of it now. */
  Observation observe() throws IOException, InterruptedException;

  /** Waits until it has ended, or for that long. */
  Observation awaitEnd(Duration time) throws IOException, InterruptedException;

  /**
   * Copies what it writes into the run's log until it has ended and all is copied. What the log
   * already has is not copied again.
   */
  void copyLog(LogWriter log) throws IOException, InterruptedException;

  /** Asks it to end, and after the grace makes it end. Nothing happens when it has ended. */
  void stop(Duration grace) throws IOException, InterruptedException;

  /** Removes what is left of it: containers, processes, files with secrets. */
  void remove() throws IOException, InterruptedException;
}
