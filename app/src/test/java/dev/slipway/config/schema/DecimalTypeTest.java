package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTypeTest {

  @ParameterizedTest
  @CsvSource({"1.5, 1.5", "20, 20", ".5, 0.5", "\"0.75\", 0.75", "1e-1, 0.1", "+2, 2"})
  void aPriceIsRead(String written, double price) {
    assertThat(Trial.read(new PriceType(), written)).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 | error wrong-value [0] |",
        "-1 | error wrong-value [-1] |",
        "$1.5 | error wrong-value [$1.5] | 1.5",
        "1.5$ | error wrong-value [1.5$] | 1.5",
        "1.5 USD | error wrong-value [1.5 USD] | 1.5",
        "$1.5/h | error wrong-value [$1.5/h] | 1.5",
        "'1,5' | error wrong-value [1,5] | '1.5'",
        "cheap | error wrong-value [cheap] |",
        "nan | error wrong-value [nan] |",
        "[1] | error wrong-value [[1]] |",
      })
  void aMistakeIsOneProblem(String written, String problem, String repaired) {
    Trial<Double> trial = Trial.of(new PriceType(), written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @Test
  void boundsAreKept() {
    DecimalType percent = DecimalType.between("a share from 0 to 1", 0, 1);
    assertThat(Trial.read(percent, "0")).isZero();
    assertThat(Trial.read(percent, "1.0")).isEqualTo(1);
    assertThat(Trial.of(percent, "1.1").sentences())
        .containsExactly("[1.1] \"it\" must be a share from 0 to 1, not \"1.1\".");
  }
}
