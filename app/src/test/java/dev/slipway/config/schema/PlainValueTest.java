package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.language.Checking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As PyYAML 6 reads texts without quotes, and Python writes them out. */
class PlainValueTest {

  @ParameterizedTest
  @CsvSource({
    "yes, True",
    "Off, False",
    "true, True",
    "True, True",
    "010, 8",
    "0x1F, 31",
    "-0x1f, -31",
    "0b101, 5",
    "1_000, 1000",
    "+5, 5",
    "-0, 0",
    "00, 0",
    "0, 0",
    "007, 7",
    "12345678901234567890, 12345678901234567890",
    "1.10, 1.1",
    "1., 1.0",
    ".5, 0.5",
    "-0.0, -0.0",
    "+1.50, 1.5",
    "1.5e+3, 1500.0",
    "1.0e-05, 1e-05",
    "1.25e+20, 1.25e+20",
    "0.0001, 0.0001",
    "1234567.0, 1234567.0",
    "123456789012345678.0, 1.2345678901234568e+17",
    "1.0e+999, inf",
    ".inf, inf",
    "-.INF, -inf",
    ".NaN, nan",
    "2024-01-02, a date",
    "2024-1-2 3:04:05, a date",
    "2024-01-02T03:04:05Z, a date",
  })
  void flagsNumbersAndDatesAreWrittenOutAnew(String written, String read) {
    assertThat(PlainValue.read(written)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "n",
        "yEs",
        "1e3",
        "1.5e3",
        "08",
        "0o17",
        "-.5",
        "1.2.3",
        "0x",
        "v1",
        "10GB",
        "+",
        "-",
        ".",
        "oN",
        "2024-1-2",
        "0b2",
        "text",
        "",
      })
  void allElseIsText(String written) {
    assertThat(PlainValue.read(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env:\n  A: 1\n  B: 1.5\n  C: \"yes\"\n  D: 1e3\n  E: 'on'\n  F: v1.10",
        "env: [A=yes, B=010]",
        "python: 3.10",
        "privileged: yes",
        "nodes: 2",
        "max_price: 1.50",
        "max_duration: off",
        "retry: on",
        "tags: {team: research, year: 2024}",
        "env:\n  A: &a \"1.10\"\n  B: *a",
      })
  void whatMeansTheSameIsNoProblem(String lines) {
    assertThat(Checking.problems("type: task\ncommands: [a]\n" + lines))
        .noneMatch(problem -> problem.contains("ambiguous"));
  }
}
