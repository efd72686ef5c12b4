package dev.slipway.config.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which graphics cards, or other accelerators, a machine must have.
 *
 * @param names any of these; empty means any at all
 * @param count how many
 * @param memory of each card
 * @param totalMemory of all cards together
 * @param computeCapability the least that will do
 */
public record GpuSpec(
    Optional<GpuVendor> vendor,
    List<String> names,
    Range<Integer> count,
    Optional<Range<Memory>> memory,
    Optional<Range<Memory>> totalMemory,
    Optional<ComputeCapability> computeCapability) {
  /** The count that holds if cards are described and none is given. */
  public static final Range<Integer> DEFAULT_COUNT = Range.atLeast(1);

  public GpuSpec {
    names = List.copyOf(names);
  }

  /**
   * As written in a file: {@code nvidia:A100,H100:80GB..:8}. The short form cannot say the total
   * memory and the compute capability.
   */
  @Override
  public String toString() {
    List<String> tokens = new ArrayList<>();
    vendor.map(GpuVendor::word).ifPresent(tokens::add);
    if (!names.isEmpty()) tokens.add(String.join(",", names));
    memory.map(Object::toString).ifPresent(tokens::add);
    if (tokens.isEmpty() || !count.equals(DEFAULT_COUNT)) tokens.add(count.toString());
    return String.join(":", tokens);
  }
}
