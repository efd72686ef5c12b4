package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Checked;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people write them for today's dstack and for 0.10.7: none has an error. */
class RealConfigurationsTest {
  private static final List<String> FILES =
      List.of(
          "0.10.7.yml",
          "dev-environments.yml",
          "tasks.yml",
          "services.yml",
          "fleets.yml",
          "volumes.yml",
          "gateways.yml",
          "presets.yml",
          "profiles.yml");

  static Stream<String> documents() {
    return FILES.stream().map(RealConfigurationsTest::read).flatMap(RealConfigurationsTest::split);
  }

  /** One file holds several documents, as no configuration does, to keep them together. */
  private static Stream<String> split(String file) {
    return Stream.of(file.split("(?m)^---\n")).filter(text -> !text.isBlank());
  }

  private static String read(String file) {
    try (InputStream in =
        RealConfigurationsTest.class.getResourceAsStream("/configurations/" + file)) {
      if (in == null) throw new IllegalStateException("Missing: " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasNoError(String text) {
    Checked checked = Checking.check(text);
    assertThat(checked.problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(Problem::message)
        .isEmpty();
    assertThat(checked.document()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isTheSameWithWindowsLineBreaks(String text) {
    List<String> unix = Checking.sentences(text);
    assertThat(Checking.sentences(text.replace("\n", "\r\n"))).isEqualTo(unix);
  }
}
