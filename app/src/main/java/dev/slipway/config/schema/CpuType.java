package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.resource.Cpu;
import dev.slipway.config.resource.CpuArchitecture;
import dev.slipway.config.resource.Range;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Processor cores: {@code 4}, {@code 4..8}, {@code arm:8..}, or a group of fields. */
final class CpuType implements ScalarType<Cpu> {
  private static final RangeType<Integer> COUNT = RangeType.ofCounts(0);
  private static final Map<Choice, CpuArchitecture> ARCHITECTURES =
      Choices.of(
          new Choice("x86", "Processors by Intel and AMD."),
          CpuArchitecture.X86,
          new Choice("arm", "ARM processors such as AWS Graviton."),
          CpuArchitecture.ARM);
  private static final Field<CpuArchitecture> ARCH =
      Field.of("arch", new ChoiceType<>(ARCHITECTURES), "arch: arm", "The kind of processor.")
          .fallback("x86");
  private static final Field<Range<Integer>> CORES =
      Field.of("count", COUNT, "count: 4..8", "How many cores.").fallback("2..");
  private static final GroupType<Written> GROUP =
      new GroupType<>(
          "processor cores", List.of(ARCH, CORES, COUNT.minField(), COUNT.maxField()), Written::of);

  private record Written(
      Optional<CpuArchitecture> architecture,
      Optional<Range<Integer>> count,
      Optional<Integer> min,
      Optional<Integer> max) {

    static Written of(Values values) {
      return new Written(
          values.get(ARCH),
          values.get(CORES),
          values.get(COUNT.minField()),
          values.get(COUNT.maxField()));
    }
  }

  @Override
  public Optional<Cpu> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Scalar scalar when !scalar.isNull() -> readPart(label, Part.of(scalar), findings);
      case Node.Mapping mapping ->
          GROUP
              .read(label, mapping, findings)
              .flatMap(written -> ofGroup(label, written, mapping, findings));
      default -> {
        Complaints.wrongValue(label, expected(), node, findings);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Cpu> ofGroup(
      Label label, Written written, Node.Mapping mapping, Findings findings) {
    boolean ends = written.min().isPresent() || written.max().isPresent();
    if (!ends) {
      return Optional.of(
          new Cpu(written.architecture(), written.count().orElse(Cpu.DEFAULT_COUNT)));
    }
    Optional<Node.Entry> count = mapping.entry(CORES.name());
    if (count.isPresent()) {
      findings.error(
          "excluded",
          count.get().key().span(),
          "Give either \"count\", or \"min\" and \"max\". Remove one of them.");
      return Optional.empty();
    }
    return COUNT
        .range(label, written.min(), written.max(), mapping, findings)
        .map(range -> new Cpu(written.architecture(), range));
  }

  @Override
  public Optional<Cpu> readPart(Label label, Part part, Findings findings) {
    List<Part> parts = part.split(':');
    if (parts.stream().anyMatch(Part::isEmpty)) {
      findings.error(
          "wrong-value",
          part.span(),
          "There is nothing beside the colon. Write, for example, x86:4.");
      return Optional.empty();
    }
    var tokens = new Tokens(label);
    parts.forEach(token -> tokens.read(token, findings));
    if (tokens.wrong) return Optional.empty();
    return Optional.of(new Cpu(tokens.architecture, tokens.count.orElse(Cpu.DEFAULT_COUNT)));
  }

  private static final class Tokens {
    private final Label label;
    private Optional<CpuArchitecture> architecture = Optional.empty();
    private Optional<Range<Integer>> count = Optional.empty();
    private boolean wrong;

    Tokens(Label label) {
      this.label = label;
    }

    void read(Part token, Findings findings) {
      if (Character.isLetter(token.text().charAt(0))) {
        readArchitecture(token, findings);
      } else {
        readCount(token, findings);
      }
    }

    private void readArchitecture(Part token, Findings findings) {
      Optional<CpuArchitecture> known = known(token.text().toLowerCase(Locale.ROOT));
      if (known.isEmpty()) {
        Fix[] fixes =
            meant(token.text().toLowerCase(Locale.ROOT))
                .map(word -> new Fix[] {token.changeTo(word)})
                .orElse(new Fix[0]);
        wrong = true;
        findings.error(
            "unknown-value",
            token.span(),
            "The kind of processor must be x86 or arm, not " + Words.quoted(token.text()) + ".",
            fixes);
      } else if (architecture.isPresent()) {
        complain(token, "The kind of processor is given twice. Keep one of them.", findings);
      } else {
        architecture = known;
      }
    }

    private void readCount(Part token, Findings findings) {
      Optional<Range<Integer>> read = COUNT.readPart(label, token, findings);
      if (read.isPresent() && count.isPresent()) {
        complain(token, "The number of cores is given twice. Keep one of them.", findings);
      }
      wrong |= read.isEmpty();
      count = read;
    }

    private void complain(Part token, String sentence, Findings findings) {
      wrong = true;
      findings.error("wrong-value", token.span(), sentence);
    }

    private static Optional<CpuArchitecture> known(String word) {
      return ARCHITECTURES.values().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    private static Optional<String> meant(String word) {
      return switch (word) {
        case "x86_64", "x86-64", "x64", "amd64", "intel", "amd" -> Optional.of("x86");
        case "arm64", "aarch64", "graviton" -> Optional.of("arm");
        default -> Optional.empty();
      };
    }
  }

  @Override
  public String expected() {
    return "a number of cores such as 4, or a range such as 4..8";
  }

  @Override
  public List<String> forms() {
    return List.of("4", "4..8", "4..", "x86:16", "arm:8..", "{arch: arm, count: 8}");
  }

  @Override
  public String pattern() {
    String arch = "(?:[xX]86|[aA][rR][mM])";
    String count = "(?:" + COUNT.pattern() + ")";
    return arch + "|" + count + "|" + arch + " *: *" + count + "|" + count + " *: *" + arch;
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(
        new Shape.Numeric(true, 0, Integer.MAX_VALUE),
        Shape.Text.matching(pattern()),
        GROUP.shape());
  }
}
