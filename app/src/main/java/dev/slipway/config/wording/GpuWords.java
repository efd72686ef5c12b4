package dev.slipway.config.wording;

import dev.slipway.config.resource.Cpu;
import dev.slipway.config.resource.CpuArchitecture;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.GpuVendor;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import java.util.Optional;

/** Processors and graphics cards in words: {@code 2 or more A100 with 80 GB each}. */
final class GpuWords {
  private GpuWords() {}

  static String of(Cpu cpu) {
    String kind =
        cpu.architecture().map(one -> one == CpuArchitecture.ARM ? "ARM " : "x86 ").orElse("");
    boolean one = cpu.count().equals(Range.exactly(1));
    return Amounts.of(cpu.count()) + " " + kind + (one ? "core" : "cores");
  }

  static String of(GpuSpec gpu) {
    if (gpu.count().equals(Range.exactly(0))) return "no graphics card";
    boolean one = gpu.count().equals(Range.exactly(1));
    var words = new StringBuilder(Amounts.of(gpu.count()) + " " + noun(gpu, one));
    gpu.memory().ifPresent(memory -> words.append(memory(memory, one)));
    gpu.totalMemory().ifPresent(all -> words.append(", " + Amounts.of(all) + " in all"));
    gpu.computeCapability()
        .ifPresent(least -> words.append(", compute capability " + least + " or more"));
    return words.toString();
  }

  private static String noun(GpuSpec gpu, boolean one) {
    Optional<String> vendor = gpu.vendor().map(GpuVendor::title);
    if (gpu.names().isEmpty()) {
      return vendor
          .map(title -> title + (one ? " card" : " cards"))
          .orElse(one ? "graphics card" : "graphics cards");
    }
    return vendor.map(title -> title + " ").orElse("") + String.join(" or ", gpu.names());
  }

  private static String memory(Range<Memory> memory, boolean one) {
    return " with " + Amounts.of(memory) + (one ? "" : " each");
  }
}
