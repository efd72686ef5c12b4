package dev.slipway.config.resource;

import java.util.Optional;

/**
 * What a machine must have. What is not given holds as the reference says: two processor cores, 8
 * GB of memory, 100 GB of disk, a graphics card or none.
 *
 * @param shmSize the memory that programs in the container may share
 */
public record Resources(
    Optional<Cpu> cpu,
    Optional<Range<Memory>> memory,
    Optional<Range<Memory>> disk,
    Optional<GpuSpec> gpu,
    Optional<Memory> shmSize) {

  /** Nothing asked for. */
  public static final Resources EMPTY =
      new Resources(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
