package dev.slipway.config.wording;

import dev.slipway.config.Blocks;
import dev.slipway.config.ContainerUser;
import dev.slipway.config.CountRange;
import dev.slipway.config.Cron;
import dev.slipway.config.DurationValue;
import dev.slipway.config.EnvVar;
import dev.slipway.config.FileMount;
import dev.slipway.config.FleetNodes;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.PortMapping;
import dev.slipway.config.RepoSource;
import dev.slipway.config.ServicePort;
import dev.slipway.config.VolumeMount;
import dev.slipway.config.resource.ComputeCapability;
import dev.slipway.config.resource.Cpu;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import dev.slipway.config.schema.Replicas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a value of the language means, as a phrase without an end: {@code 24 GB or more}. */
public final class Wording {
  private Wording() {}

  /** Empty for a value that says all by itself. */
  public static Optional<String> of(Object value) {
    String words = words(value);
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static String words(Object value) {
    return switch (value) {
      case GpuSpec gpu -> GpuWords.of(gpu);
      case Cpu cpu -> GpuWords.of(cpu);
      case Memory memory -> Amounts.of(memory);
      case Range<?> range -> Amounts.of(range);
      case ComputeCapability capability -> "compute capability " + capability + " or more";
      case Cron cron -> CronWords.of(cron);
      case Duration length -> Lengths.of(length);
      case DurationValue.Lasting(Duration length) -> Lengths.of(length);
      case PortMapping port -> Places.of(port);
      case ServicePort port -> Places.of(port);
      case VolumeMount mount -> Places.of(mount);
      case FileMount mount -> Places.of(mount);
      case RepoSource repo -> Places.of(repo);
      default -> others(value);
    };
  }

  private static String others(Object value) {
    return switch (value) {
      case FleetNodes nodes -> Amounts.of(nodes);
      case CountRange count -> Amounts.of(count);
      case Replicas replicas -> replicas.count().map(Amounts::of).orElse("");
      case Blocks.Count(int number) when number == 1 -> "each machine for one run at a time";
      case Blocks.Count(int number) -> "each machine in up to " + number + " parts";
      case EnvVar(String name, Optional<String> given) ->
          given
              .map(text -> name + " is set to " + (text.isEmpty() ? "nothing" : text))
              .orElse(name + " has the value that it has where Slipway runs");
      case ContainerUser(String user, Optional<String> group) ->
          "the user " + user + group.map(name -> " and the group " + name).orElse("");
      case GatewayChoice.Named(String text) -> "the gateway " + text;
      case List<?> several ->
          several.stream()
              .map(Wording::words)
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(", and "));
      default -> "";
    };
  }
}
