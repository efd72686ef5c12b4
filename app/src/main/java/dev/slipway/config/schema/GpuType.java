package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.resource.ComputeCapability;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.GpuVendor;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Graphics cards: a count, parts between colons such as {@code A100:80GB:2}, or a group. */
record GpuType() implements ScalarType<GpuSpec> {
  private static final Field<GpuVendor> VENDOR =
      Field.of("vendor", ChoiceType.inAnyCase(vendors()), "vendor: nvidia", "Who makes the card.")
          .since(Version.LATER);
  private static final Field<List<String>> NAME =
      Field.of("name", new GpuNames(false), "name: A100", "The card's name, or a list of names.");
  private static final Field<Range<Integer>> COUNT =
      Field.of("count", RangeType.ofCounts(0), "count: 2", "How many cards.").fallback("1..");
  private static final Field<Range<Memory>> MEMORY =
      Field.of("memory", MemoryRangeType.ofCard(), "memory: 24GB..", "The memory of each card.");
  private static final Field<Range<Memory>> TOTAL =
      Field.of(
              "total_memory",
              MemoryRangeType.ofMachine(),
              "total_memory: 80GB..",
              "The memory of all cards together.")
          .since(Version.LATER);
  private static final Field<ComputeCapability> CAPABILITY =
      Field.of(
              "compute_capability",
              new ComputeCapabilityType(),
              "compute_capability: 8.0",
              "The least that an NVIDIA card must be able to compute.")
          .since(Version.LATER);
  private static final GroupType<GpuSpec> GROUP =
      new GroupType<>(
          "graphics cards",
          List.of(VENDOR, NAME, COUNT, MEMORY, TOTAL, CAPABILITY),
          values ->
              new GpuSpec(
                  values.get(VENDOR),
                  values.list(NAME),
                  values.get(COUNT).orElse(GpuSpec.DEFAULT_COUNT),
                  values.get(MEMORY),
                  values.get(TOTAL),
                  values.get(CAPABILITY)));

  private static Map<Choice, GpuVendor> vendors() {
    Map<Choice, GpuVendor> vendors = new LinkedHashMap<>();
    for (GpuVendor vendor : GpuVendor.values()) {
      for (String word : vendor.words()) {
        vendors.put(new Choice(word, "Accelerators by " + vendor.title() + "."), vendor);
      }
    }
    return vendors;
  }

  @Override
  public Optional<GpuSpec> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Scalar scalar when FlagType.ofNode(scalar).isPresent() -> {
        noFlag(Part.of(scalar), FlagType.ofNode(scalar).get(), findings);
        yield Optional.empty();
      }
      case Node.Scalar scalar when !scalar.isNull() -> readPart(label, Part.of(scalar), findings);
      case Node.Mapping mapping -> readGroup(label, mapping, findings);
      default -> {
        Complaints.wrongValue(label, expected(), node, findings);
        yield Optional.empty();
      }
    };
  }

  private static void noFlag(Part part, boolean on, Findings findings) {
    String count = on ? "1" : "0";
    findings.error(
        "wrong-value",
        part.span(),
        "%s is %s for YAML, not a graphics card. Write %s."
            .formatted(Words.quoted(part.text()), on, count),
        part.changeTo(count).suggested());
  }

  private static Optional<GpuSpec> readGroup(Label label, Node.Mapping mapping, Findings findings) {
    Optional<GpuSpec> spec = GROUP.read(label, mapping, findings);
    spec.ifPresent(read -> checkMaker(read, mapping, findings));
    if (spec.isEmpty() || !asksForNone(spec.get())) return spec;
    findings.error(
        "gpu-part",
        mapping.entry(COUNT.name()).orElseThrow().value().span(),
        "This describes a graphics card and asks for none of it. Write 1 or more.");
    return Optional.empty();
  }

  private static void checkMaker(GpuSpec spec, Node.Mapping mapping, Findings findings) {
    Optional<Node> written = mapping.entry(VENDOR.name()).map(Node.Entry::value);
    if (spec.vendor().isEmpty() || !(written.orElse(null) instanceof Node.Scalar place)) return;
    GpuMakers.check(spec.vendor().get(), spec.names(), Part.of(place), findings);
  }

  private static boolean asksForNone(GpuSpec spec) {
    boolean described =
        !spec.names().isEmpty() || spec.memory().isPresent() || spec.totalMemory().isPresent();
    return described && spec.count().equals(Range.exactly(0));
  }

  @Override
  public Optional<GpuSpec> readPart(Label label, Part part, Findings findings) {
    return GpuTokens.read(label, part, findings);
  }

  @Override
  public String expected() {
    return "a count such as 1, or graphics cards such as A100:80GB:2";
  }

  @Override
  public List<String> forms() {
    return List.of(
        "1",
        "A100",
        "A100:2",
        "24GB",
        "24GB..:2",
        "A10,L4:24GB:1..4",
        "nvidia:A100:80GB:8",
        "amd",
        "tpu",
        "{name: [A100, H100], memory: 80GB, count: 1..8}");
  }

  @Override
  public String pattern() {
    String token = "[a-zA-Z0-9. ,_-]+";
    return token + "(?::" + token + "){0,3}";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(pattern()), new Shape.Words(words()), GROUP.shape());
  }

  private static List<Choice> words() {
    Stream<Choice> vendors =
        Arrays.stream(GpuVendor.values())
            .map(vendor -> new Choice(vendor.word(), "Any accelerator by " + vendor.title() + "."));
    return Stream.concat(KnownGpus.CHOICES.stream(), vendors).toList();
  }
}
