package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** The size of a disk, alone or as a group with the field {@code size}. */
record DiskType() implements ValueType<Range<Memory>> {
  private static final MemoryRangeType AMOUNT = MemoryRangeType.ofDisk();
  private static final Field<Range<Memory>> SIZE =
      Field.of("size", AMOUNT, "size: 200GB", "How large the disk is.").mustBeGiven();
  private static final GroupType<Range<Memory>> GROUP =
      new GroupType<>("a disk's size", List.of(SIZE), values -> values.get(SIZE).orElseThrow());

  @Override
  public Optional<Range<Memory>> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Mapping mapping)) return AMOUNT.read(label, node, findings);
    return GROUP.read(label, mapping, findings);
  }

  @Override
  public String expected() {
    return AMOUNT.expected();
  }

  @Override
  public List<String> forms() {
    return List.of("200GB", "100GB..", "100GB..500GB", "{size: 200GB}");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(AMOUNT.pattern()), GROUP.shape());
  }
}
