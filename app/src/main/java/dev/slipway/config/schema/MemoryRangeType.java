package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** An amount of memory, or from one amount to another. */
final class MemoryRangeType implements ScalarType<Range<Memory>> {
  private final RangeType<Memory> range;

  private MemoryRangeType(MemoryType amount, String one, String more) {
    this.range =
        new RangeType<>(
            amount,
            "an amount such as " + one + ", or a range such as " + one + ".." + more,
            List.of(one, one + "..", one + ".." + more, ".." + more));
  }

  static MemoryRangeType ofMachine() {
    return new MemoryRangeType(MemoryType.OF_MACHINE, "16GB", "64GB");
  }

  static MemoryRangeType ofCard() {
    return new MemoryRangeType(MemoryType.OF_CARD, "24GB", "80GB");
  }

  static MemoryRangeType ofDisk() {
    return new MemoryRangeType(MemoryType.OF_DISK, "200GB", "500GB");
  }

  @Override
  public Optional<Range<Memory>> read(Label label, Node node, Findings findings) {
    return range.read(label, node, findings);
  }

  @Override
  public Optional<Range<Memory>> readPart(Label label, Part part, Findings findings) {
    return range.readPart(label, part, findings);
  }

  @Override
  public String pattern() {
    return range.pattern();
  }

  @Override
  public Shape shape() {
    return range.shape();
  }

  @Override
  public String expected() {
    return range.expected();
  }

  @Override
  public List<String> forms() {
    return range.forms();
  }
}
