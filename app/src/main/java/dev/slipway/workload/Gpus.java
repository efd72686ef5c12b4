package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import java.time.Duration;

/** The NVIDIA GPUs of a machine. */
public final class Gpus {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Gpus() {}

  /**
   * How many its driver names; 0 where there is no driver.
   *
   * @throws HostException when the machine is out of reach, so that nobody knows
   */
  public static int count(Host host) throws HostException, InterruptedException {
    try {
      var listed = host.run(Command.of("nvidia-smi", "-L").within(LIMIT));
      return listed.ok()
          ? (int) listed.out().lines().filter(line -> line.startsWith("GPU ")).count()
          : 0;
    } catch (HostException e) {
      if (e.unreachable()) throw e;
      return 0;
    }
  }
}
