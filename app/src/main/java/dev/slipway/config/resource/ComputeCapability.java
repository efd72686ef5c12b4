package dev.slipway.config.resource;

/** What an NVIDIA card can compute, as NVIDIA counts it: {@code 7.5}. */
public record ComputeCapability(int major, int minor) {

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
