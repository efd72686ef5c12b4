package dev.slipway.workload;

/**
 * What a run needs of a machine that others use as well.
 *
 * @param gpus how many NVIDIA GPUs
 * @param megabytes how much memory
 */
public record Share(int gpus, long megabytes) {
  /** Nothing that must be shared out. */
  public static final Share NOTHING = new Share(0, 0);
}
