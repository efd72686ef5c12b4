package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.GpuVendor;
import java.util.List;
import java.util.Optional;

/** Warns where a maker is given that does not make the card. */
final class GpuMakers {
  private GpuMakers() {}

  /**
   * @param place the part that names the maker
   */
  static void check(GpuVendor vendor, List<String> names, Part place, Findings findings) {
    for (String name : names) {
      Optional<GpuVendor> maker = KnownGpus.makerOf(name).filter(known -> known != vendor);
      if (maker.isEmpty()) continue;
      findings.warning(
          "gpu-maker",
          place.span(),
          "%s is made by %s, not by %s, so no machine has it."
              .formatted(name, maker.get().title(), vendor.title()),
          place.changeTo(maker.get().word()).suggested());
      return;
    }
  }
}
