package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.resource.ComputeCapability;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.GpuVendor;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpuTypeTest {
  private static final GpuType GPU = new GpuType();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1",
        "0 | 0",
        "0..2 | 0..2",
        "1.. | 1..",
        "A100 | A100",
        "A100:2 | A100:2",
        "a100:2 | a100:2",
        "A100:80GB | A100:80GB",
        "80GB:A100 | A100:80GB",
        "24GB | 24GB",
        "24GB..:2 | 24GB..:2",
        "2:24GB | 24GB:2",
        "16..24GB | 16GB..24GB",
        "A10,L4:24GB:1..4 | A10,L4:24GB:1..4",
        "\"A10 , L4 : 24 GB : 1 .. 4\" | A10,L4:24GB:1..4",
        "nvidia:A100:80GB:8 | nvidia:A100:80GB:8",
        "NVIDIA | nvidia",
        "amd | amd",
        "tpu | tpu",
        "google | tpu",
        "tpu:v5p-8 | tpu:v5p-8",
        "tpu-v5p-8 | v5p-8",
        "v5litepod-1 | v5litepod-1",
        "v5litepod-8 | v5litepod-8",
        "tpu:v5litepod-4 | tpu:v5litepod-4",
        "V6E-256 | V6E-256",
        "tt:32 | tenstorrent:32",
        "tenstorrent:n300:8 | tenstorrent:n300:8",
        "intel:Gaudi3:8 | intel:Gaudi3:8",
        "MI300X:8 | MI300X:8",
        "RTX 4090 | RTX4090",
        "B400 | B400",
        "A100:0..2 | A100:0..2",
        "\"A100:1\" | A100:1",
        "{name: A100} | A100",
        "{name: A100, count: 2, memory: 80GB} | A100:80GB:2",
        "{name: [A100, H100], count: 1..} | A100,H100",
        "{vendor: amd, memory: 64GB..} | amd:64GB..",
        "{vendor: NVIDIA} | nvidia",
        "{memory: 24} | 24GB",
        "{count: 1} | 1",
        "{count: 0} | 0",
        "{} | 1..",
      })
  void isReadInEachForm(String written, String gpu) {
    assertThat(Trial.read(GPU, written)).hasToString(gpu);
  }

  @Test
  void allFieldsOfAGroupAreRead() {
    assertThat(
            Trial.read(
                GPU,
                "{vendor: nvidia, name: H100, count: 1..8, memory: 80GB,"
                    + " total_memory: 160GB.., compute_capability: 9.0}"))
        .isEqualTo(
            new GpuSpec(
                Optional.of(GpuVendor.NVIDIA),
                List.of("H100"),
                Range.between(1, 8),
                Optional.of(Range.exactly(Memory.ofGigabytes(80))),
                Optional.of(Range.atLeast(Memory.ofGigabytes(160))),
                Optional.of(new ComputeCapability(9, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A100:0 | error gpu-part [0] |",
        "24GB:0 | error gpu-part [0] |",
        "24GB..8GB | error range-order [24GB..8GB] | 8GB..24GB",
        "A100:24GB..8GB:2 | error range-order [24GB..8GB] | A100:8GB..24GB:2",
        "24G | error memory-unit [G] | 24GB",
        "A100:80G | error memory-unit [G] | A100:80GB",
        "A100:80GiB:2 | error memory-unit [GiB] | A100:80GB:2",
        "A100::2 | error gpu-part [A100::2] | A100:2",
        "A100:2:4 | error gpu-part [4] |",
        "24GB:48GB | error gpu-part [48GB] |",
        "A10:L4 | error gpu-part [L4] | \"A10,L4\"",
        "nvidia:amd | error gpu-part [amd] |",
        "A100,:2 | error gpu-name [A100,:2] |",
        "A100:4..2 | error range-order [4..2] | A100:2..4",
        "A100:1.5 | error wrong-value [1.5] |",
        "A100:-1 | error wrong-value [-1] |",
        "A100:1-4 | error range-form [1-4] | A100:1..4",
        "A100:.. | error range-empty [..] |",
        "[A100] | error wrong-value [[A100]] |",
        "~ | error wrong-value [~] |",
        "{nam: A100} | error unknown-field [nam] | {name: A100}",
        "{name: A100, count: 0} | error gpu-part [0] |",
        "{vendor: nvida} | error unknown-value [nvida] | {vendor: nvidia}",
        "{memory: 24G} | error memory-unit [G] | {memory: 24GB}",
        "{compute_capability: 8} | error wrong-value [8] | {compute_capability: 8.0}",
        "{compute_capability: x} | error wrong-value [x] |",
        "{compute_capability: [8]} | error wrong-value [[8]] |",
        "{count: x} | error wrong-value [x] |",
        "H10O:8 | warning gpu-unknown [H10O] | H100:8",
        "A10,H10O | warning gpu-unknown [H10O] |",
        "RXT4090 | warning gpu-unknown [RXT4090] | RTX4090",
        "MI300 | warning gpu-unknown [MI300] | MI300X",
        "A100-80GB | warning gpu-unknown [A100-80GB] | A100:80GB",
        "{name: [A100, H10O]} | warning gpu-unknown [H10O] | {name: [A100, H100]}",
        "{name: A100-80GB} | warning gpu-unknown [A100-80GB] |",
        "amd:A100:2 | warning gpu-maker [amd] | nvidia:A100:2",
        "{vendor: amd, name: A100} | warning gpu-maker [amd] | {vendor: nvidia, name: A100}",
        "A100:80 | warning gpu-many [80] | A100:80GB",
        "A100x2 | warning gpu-unknown [A100x2] | A100:2",
        "'A100 x2' | warning gpu-unknown [A100 x2] | 'A100:2'",
        "RTX 4090 x 2:24GB | warning gpu-unknown [RTX 4090 x 2] | RTX4090:2:24GB",
        "A100x2:4 | warning gpu-unknown [A100x2] |",
        "A100x2,H100 | warning gpu-unknown [A100x2] |",
        "{name: A100x2} | warning gpu-unknown [A100x2] |",
        "{name: 'A100:2'} | warning gpu-unknown [A100:2] |",
        "2x A100 | error gpu-part [2x A100] | A100:2",
        "2xA100:80GB | error gpu-part [2xA100] | A100:2:80GB",
        "2 A100 | error gpu-part [2 A100] | A100:2",
        "v5litpod-4 | warning gpu-unknown [v5litpod-4] | v5litepod-4",
        "true | error wrong-value [true] | 1",
        "yes | error wrong-value [yes] | 1",
        "off | error wrong-value [off] | 0",
        "'' | error gpu-part [''] |",
        "{name: ''} | error gpu-name [''] |",
        "4090 | warning gpu-many [4090] | RTX4090",
        "{memory: 24576} | warning memory-in-megabytes [24576] | {memory: 24GB}",
      })
  void aMistakeIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<GpuSpec> trial = Trial.of(GPU, written);
    assertThat(trial.problems()).containsExactly(problem);
    Optional<String> made = trial.repaired();
    if (repaired != null) assertThat(made).contains(repaired);
    if (made.isPresent()) assertThat(trial.again().problems()).isEmpty();
  }

  @Test
  void sentencesSayWhatIsWrong() {
    assertThat(sentence("A100:0"))
        .isEqualTo(
            "[0] This describes a graphics card and asks for none of it. Write 1 or more, or only"
                + " 0.");
    assertThat(sentence("A10:L4"))
        .isEqualTo("[L4] Several names are separated by commas: write A10,L4.");
    assertThat(sentence("A100:2:4"))
        .isEqualTo("[4] The count is given twice, as 2 and as 4. Keep one of them.");
    assertThat(sentence("24GB:48GB"))
        .isEqualTo("[48GB] The memory is given twice, as 24GB and as 48GB. Keep one of them.");
    assertThat(sentence("24G"))
        .isEqualTo("[G] Memory is counted in MB, GB or TB, not in \"G\". Write GB.");
    assertThat(sentence("''"))
        .contains("Write a count such as 1, or a name such as A100.")
        .doesNotContain("colon");
    assertThat(sentence("{name: ''}")).endsWith("The name is empty. Write one such as A100.");
    assertThat(sentence("{name: A100x2}")).endsWith("The count is a field of its own: count: 2.");
    assertThat(sentence("H10O"))
        .isEqualTo("[H10O] Slipway knows no graphics card named \"H10O\". Did you mean H100?");
    assertThat(sentence("A100:80"))
        .isEqualTo("[80] This asks for 80 graphics cards in one machine. For memory write 80GB.");
  }

  private static String sentence(String written) {
    return Trial.of(GPU, written).sentences().getFirst();
  }

  @Test
  void knownCardsAreOfferedWithTheirMakerAndMemory() {
    assertThat(GPU.choices())
        .contains(
            new Choice("A100", "NVIDIA A100, 40GB or 80GB."),
            new Choice("MI300X", "AMD MI300X, 192GB."),
            new Choice("amd", "Any accelerator by AMD."));
    assertThat(new GpuNames(false).choices()).contains(new Choice("L4", "NVIDIA L4, 24GB."));
  }

  @Test
  void eachKnownCardIsReadWithoutAWord() {
    assertThat(KnownGpus.CHOICES)
        .allSatisfy(card -> assertThat(Trial.read(GPU, card.value()).names()).hasSize(1));
  }

  @Property
  void whatIsPrintedReadsBackTheSame(@ForAll("specs") GpuSpec spec) {
    assertThat(Trial.read(GPU, spec.toString())).isEqualTo(spec);
  }

  @Provide
  Arbitrary<GpuSpec> specs() {
    return anySpecs().filter(GpuTypeTest::isMadeSo);
  }

  private static boolean isMadeSo(GpuSpec spec) {
    return spec.names().stream()
        .flatMap(name -> KnownGpus.makerOf(name).stream())
        .allMatch(maker -> spec.vendor().isEmpty() || spec.vendor().get() == maker);
  }

  private static Arbitrary<GpuSpec> anySpecs() {
    Arbitrary<List<String>> names =
        Arbitraries.of(KnownGpus.CHOICES).map(Choice::value).list().uniqueElements().ofMaxSize(3);
    Arbitrary<Range<Integer>> counts =
        ranges(Arbitraries.integers().between(1, 8), Arbitraries.integers().between(9, 16));
    Arbitrary<Range<Memory>> memory = ranges(gigabytes(1, 80), gigabytes(81, 300));
    return Combinators.combine(
            Arbitraries.of(GpuVendor.class).optional(), names, counts, memory.optional())
        .as(
            (vendor, cards, count, each) ->
                new GpuSpec(vendor, cards, count, each, Optional.empty(), Optional.empty()));
  }

  private static Arbitrary<Memory> gigabytes(int least, int most) {
    return Arbitraries.integers().between(least, most).map(amount -> Memory.ofGigabytes(amount));
  }

  private static <T extends Comparable<? super T>> Arbitrary<Range<T>> ranges(
      Arbitrary<T> low, Arbitrary<T> high) {
    return Combinators.combine(low, high, Arbitraries.integers().between(0, 3))
        .as(
            (least, most, form) ->
                switch (form) {
                  case 0 -> Range.exactly(least);
                  case 1 -> Range.atLeast(least);
                  case 2 -> Range.atMost(most);
                  default -> Range.between(least, most);
                });
  }

  @Property
  void anyTextIsReadOrComplainedAbout(@ForAll("tokens") List<String> tokens) {
    Trial<GpuSpec> trial = Trial.of(GPU, "\"" + String.join(":", tokens) + "\"");
    boolean wrong = trial.problems().stream().anyMatch(problem -> problem.startsWith("error"));
    assertThat(trial.value().isPresent()).isNotEqualTo(wrong);
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    return Arbitraries.of(
            Arrays.asList(
                "",
                "1",
                "0",
                "..",
                "2..1",
                "24GB",
                "24G",
                "A100",
                "A10,",
                ",",
                "amd",
                "nvidia",
                "-1",
                "1.5",
                "x",
                " ",
                "24GB..8GB",
                "tpu-v4",
                "80",
                "4090",
                "A100-80GB"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
