package dev.slipway.engine;

import dev.slipway.config.RunConfiguration;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.GpuVendor;
import dev.slipway.config.resource.Resources;
import dev.slipway.workload.Share;
import java.util.Optional;

/** What a configuration asks of a machine that is shared: only what it says itself counts. */
final class Shares {
  private static final long MEGA = 1024L * 1024;

  private Shares() {}

  static Share of(RunConfiguration configuration) {
    Optional<Resources> resources = configuration.base().extras().resources();
    int gpus = resources.flatMap(Resources::gpu).map(Shares::count).orElse(0);
    long bytes =
        resources
            .flatMap(Resources::memory)
            .flatMap(range -> range.min())
            .map(memory -> memory.bytes())
            .orElse(0L);
    return new Share(gpus, bytes / MEGA);
  }

  /** Cards of other makers have no numbers here, so nobody can be given some of them. */
  private static int count(GpuSpec gpu) {
    boolean other = gpu.vendor().filter(vendor -> vendor != GpuVendor.NVIDIA).isPresent();
    return other ? 0 : gpu.count().min().orElse(0);
  }
}
