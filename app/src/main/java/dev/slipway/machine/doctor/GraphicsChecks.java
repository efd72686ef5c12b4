package dev.slipway.machine.doctor;

import dev.slipway.machine.EngineFacts;
import dev.slipway.machine.Gpu;
import dev.slipway.machine.Graphics;
import dev.slipway.machine.MachineFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the graphics cards can be used, and by containers. */
final class GraphicsChecks {
  private final Graphics graphics;
  private final boolean docker;
  private final Remedies remedies;

  GraphicsChecks(MachineFacts facts, Remedies remedies) {
    this.graphics = facts.graphics();
    this.docker =
        facts.engines().stream()
            .anyMatch(
                engine ->
                    engine.program().equals("docker")
                        && engine.state() != EngineFacts.State.SILENT);
    this.remedies = remedies;
  }

  Finding cards() {
    if (!graphics.nvidia().isEmpty()) return Finding.good(Check.GRAPHICS, named() + ".");
    if (graphics.nvidiaCards() > 0) {
      return Finding.problem(
              Check.GRAPHICS,
              cards(graphics.nvidiaCards(), "NVIDIA") + ", but no driver that answers.",
              "Install NVIDIA's driver and restart the machine: docs.nvidia.com/datacenter/tesla.")
          .with(remedies.installNvidiaDriver());
    }
    if (graphics.amdReady()) {
      String count = graphics.amdCards() == 0 ? "Cards of AMD" : cards(graphics.amdCards(), "AMD");
      return Finding.good(Check.GRAPHICS, count + " with the compute driver.");
    }
    if (graphics.amdCards() > 0) {
      return Finding.problem(
          Check.GRAPHICS,
          cards(graphics.amdCards(), "AMD") + ", but no compute driver.",
          "Install AMD's driver with ROCm and restart the machine: rocm.docs.amd.com.");
    }
    return Finding.good(Check.GRAPHICS, "There are none.");
  }

  /** Nothing where there is no card that a container could be given, or no engine to ask. */
  Optional<Finding> inContainers() {
    if (graphics.nvidia().isEmpty() || !docker) return Optional.empty();
    if (graphics.containers()) {
      return Optional.of(
          Finding.good(Check.GRAPHICS_IN_CONTAINERS, "Containers can be given NVIDIA's cards."));
    }
    return Optional.of(
        Finding.problem(
                Check.GRAPHICS_IN_CONTAINERS,
                "Docker cannot give NVIDIA's cards to containers.",
                "Install NVIDIA's container toolkit. Its package comes from NVIDIA's own"
                    + " repository: docs.nvidia.com/datacenter/cloud-native.")
            .with(remedies.installToolkit()));
  }

  private String named() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Gpu gpu : graphics.nvidia()) {
      String name = gpu.name() + " with " + Sizes.text(gpu.memoryMegabytes() * Sizes.MIB);
      counts.merge(name, 1, Integer::sum);
    }
    return counts.entrySet().stream()
            .map(each -> each.getValue() + " x " + each.getKey())
            .collect(Collectors.joining(", "))
        + ", driver "
        + graphics.nvidia().getFirst().driver();
  }

  private static String cards(int count, String maker) {
    return count == 1 ? "1 card of " + maker : count + " cards of " + maker;
  }
}
