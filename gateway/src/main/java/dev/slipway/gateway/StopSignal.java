package dev.slipway.gateway;

import java.util.concurrent.CountDownLatch;

/** Ends a gateway in order when the process is told to end. */
final class StopSignal {
  private StopSignal() {}

  /**
   * The process then exits with 0, which the virtual machine by itself would not do for a signal.
   */
  static void onStop(Runnable close, CountDownLatch stopped) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close.run();
                  stopped.countDown();
                  Runtime.getRuntime().halt(Main.OK);
                },
                "slipway-gateway-stop"));
  }
}
