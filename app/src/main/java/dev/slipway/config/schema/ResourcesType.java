package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.Cpu;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import dev.slipway.config.resource.Resources;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** What a machine must have. */
record ResourcesType() implements ValueType<Resources> {
  static final Field<Cpu> CPU =
      Field.of("cpu", new CpuType(), "cpu: 4..8", "How many processor cores, and of which kind.")
          .fallback("2..");
  static final Field<Range<Memory>> MEMORY =
      Field.of("memory", MemoryRangeType.ofMachine(), "memory: 16GB..", "How much memory.")
          .fallback("8GB..");
  static final Field<GpuSpec> GPU =
      Field.of(
              "gpu",
              new GpuType(),
              "gpu: A100:80GB:2",
              "Which graphics cards: a name, memory, a count, or all of them between colons.")
          .fallback("none, or one by NVIDIA");
  static final Field<Range<Memory>> DISK =
      Field.of("disk", new DiskType(), "disk: 200GB", "How large the disk is.")
          .since(Version.LATER)
          .fallback("100GB..");
  static final Field<Memory> SHM_SIZE =
      Field.of(
          "shm_size",
          MemoryType.OF_MACHINE,
          "shm_size: 16GB",
          "How much memory programs in the container may share. Data loaders and inference on"
              + " several cards need it.");

  private static final GroupType<Resources> GROUP =
      new GroupType<>(
          "a group of fields such as \"gpu: 24GB\"",
          List.of(CPU, MEMORY, GPU, DISK, SHM_SIZE),
          values ->
              new Resources(
                  values.get(CPU),
                  values.get(MEMORY),
                  values.get(DISK),
                  values.get(GPU),
                  values.get(SHM_SIZE)));

  @Override
  public Optional<Resources> read(Label label, Node node, Findings findings) {
    return GROUP.read(label, node, findings);
  }

  @Override
  public String expected() {
    return GROUP.expected();
  }

  @Override
  public Shape shape() {
    return GROUP.shape();
  }
}
