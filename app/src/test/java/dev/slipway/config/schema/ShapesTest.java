package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a type says about itself holds when it reads. */
class ShapesTest {

  static Stream<ValueType<?>> types() {
    return Stream.of(
        RangeType.ofCounts(0),
        CountRangeType.replicas(),
        CountRangeType.nodes(),
        MemoryType.OF_MACHINE,
        MemoryRangeType.ofMachine(),
        MemoryRangeType.ofCard(),
        MemoryRangeType.ofDisk(),
        new DiskType(),
        new CpuType(),
        new GpuType(),
        new GpuNames(false),
        new ComputeCapabilityType(),
        new ResourcesType(),
        TimeType.ANY,
        DurationType.offable(),
        DurationType.flagged(),
        DurationType.idle(),
        new WindowType(),
        new PriceType(),
        new ImageType(),
        new UserType(),
        new ShellType(),
        PathType.absolute(),
        PathType.unix(),
        PathType.local(),
        new CronType(),
        new ScheduleType(),
        new VolumeMountType(),
        new FileMountType(),
        new RepoType(),
        new TagsType(),
        new InstanceType(),
        CidrType.ofNetwork(),
        CidrType.ofAddress(),
        new HostType(SshConfigs.PROXY_JUMP),
        HttpPathType.prefix(),
        HttpPathType.request(),
        new HttpHeaderType(),
        new RetryType(),
        new UtilizationPolicyType(),
        new RateLimitType(),
        new RateLimitKeyType(),
        new ProbeType(),
        new ScalingType(),
        new ModelType());
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachFormIsReadWithoutAWord(ValueType<?> type) {
    List<String> forms = type instanceof TagsType ? List.of("{team: research}") : type.forms();
    assertThat(forms).allSatisfy(form -> assertThat(Trial.of(type, form).problems()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachFormInOneTextMatchesTheShape(ValueType<?> type) {
    assertThat(type.forms())
        .filteredOn(form -> !form.startsWith("{") && !form.startsWith("[") && !form.contains(": "))
        .allSatisfy(form -> assertThat(matches(type, unquoted(form))).isTrue());
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachOfferedWordIsTaken(ValueType<?> type) {
    assertThat(type.choices())
        .allSatisfy(choice -> assertThat(Trial.of(type, choice.value()).problems()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachFieldInsideHasAnExampleThatIsRight(ValueType<?> type) {
    assertThat(type.fields())
        .allSatisfy(
            field -> {
              String start = field.name() + ":";
              assertThat(field.example()).startsWith(start);
              String value = field.example().substring(start.length()).stripTrailing();
              assertThat(Trial.of(field.type(), value).problems()).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("types")
  void sentencesCanNameWhatIsExpected(ValueType<?> type) {
    assertThat(type.expected()).isNotBlank().doesNotEndWith(".");
    assertThat(Trial.of(type, "[[]]").problems()).hasSize(1);
  }

  private static boolean matches(ValueType<?> type, String text) {
    return type.shape().alternatives().stream().anyMatch(shape -> matches(shape, text));
  }

  private static boolean matches(Shape shape, String text) {
    return switch (shape) {
      case Shape.Text any -> any.pattern().map(text::matches).orElse(true);
      case Shape.Numeric numeric -> text.matches("[0-9]+(\\.[0-9]+)?") && within(numeric, text);
      case Shape.Words words ->
          words.choices().stream().anyMatch(choice -> choice.value().equals(text));
      case Shape.Flag _ -> text.equals("true") || text.equals("false");
      default -> false;
    };
  }

  private static boolean within(Shape.Numeric numeric, String text) {
    double number = Double.parseDouble(text);
    return numeric.least() <= number && number <= numeric.most();
  }

  private static String unquoted(String form) {
    return form.startsWith("\"") ? form.substring(1, form.length() - 1) : form;
  }
}
