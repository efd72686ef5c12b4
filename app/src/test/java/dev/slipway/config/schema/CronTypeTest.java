package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Cron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTypeTest {
  private static final CronType CRON = new CronType();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 8 * * *",
        "\"* * * * *\"",
        "\"*/15 * * * *\"",
        "0,30 9-17 * * mon-fri",
        "0 0 1,15 * *",
        "0 0 last * *",
        "5/15 * * * *",
        "0 9-17/2 1-7 jan,jul 0",
        "59 23 31 12 6",
        "0  8  *  *  MON",
      })
  void isRead(String written) {
    String text = written.replace("\"", "").replaceAll(" +", " ");
    assertThat(Trial.read(CRON, written)).hasToString(text);
  }

  @Test
  void eachPartIsKeptApart() {
    assertThat(Trial.read(CRON, "0 8 1 jan mon")).isEqualTo(new Cron("0", "8", "1", "jan", "mon"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60 8 * * * | error cron [60] |",
        "0 24 * * * | error cron [24] |",
        "0 8 0 * * | error cron [0] |",
        "0 8 32 * * | error cron [32] |",
        "0 8 * 13 * | error cron [13] |",
        "0 8 * * 7 | error cron [7] | 0 8 * * sun",
        "0 8 * * monday | error cron [monday] | 0 8 * * mon",
        "0 8 * march * | error cron [march] | 0 8 * mar *",
        "0 8 * * x | error cron [x] |",
        "0 x * * * | error cron [x] |",
        "0 17-9 * * * | error cron [17-9] |",
        "0 8 * * fri-mon | error cron [fri-mon] |",
        "0/0 8 * * * | error cron [0] |",
        "\"*/60 * * * *\" | error cron [60] |",
        "0 8,, * * * | error cron [8,,] |",
        "0 8 ? * * | error cron [?] |",
        "0 8 * * | error cron [0 8 * *] |",
        "0 0 8 * * * | error cron [0 0 8 * * *] |",
        "\"@daily\" | error cron [@daily] | \"0 0 * * *\"",
        "daily | error cron [daily] |",
        "[0 8 * * *] | error wrong-value [[0 8 * * *]] |",
        "0 9 * * 1-5 | warning cron-weekday [1-5] | 0 9 * * mon-fri",
        "0 9 * * 0,6 | warning cron-weekday [0,6] |",
      })
  void aMistakeIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<Cron> trial = Trial.of(CRON, written);
    assertThat(trial.problems().getFirst()).isEqualTo(problem);
    if (!written.contains(",,")) assertThat(trial.problems()).hasSize(1);
    if (repaired != null) {
      assertThat(trial.repaired()).contains(repaired);
      assertThat(trial.again().problems()).isEmpty();
    }
  }

  @Test
  void eachWrongPartIsReported() {
    assertThat(Trial.of(CRON, "60 24 * * *").sentences())
        .containsExactly(
            "[60] The minute goes from 0 to 59, so it cannot be 60.",
            "[24] The hour goes from 0 to 23, so it cannot be 24.");
  }

  @Test
  void sentencesSayWhatToWrite() {
    assertThat(Trial.of(CRON, "0 8 * * x").sentences())
        .containsExactly(
            "[x] \"x\" cannot be the day of the week, which is *, a number from 0 to 6, mon to"
                + " sun, a range such as 0-2, or a step such as */2.");
    assertThat(Trial.of(CRON, "0 0 8 * * *").sentences())
        .containsExactly(
            "[0 0 8 * * *] A time has five parts, and this has 6. Seconds and years cannot be"
                + " given. Write minute, hour, day, month and day of the week, such as 0 8 * *"
                + " mon.");
    assertThat(Trial.of(CRON, "0 9 * * 1-5").sentences())
        .containsExactly(
            "[1-5] Monday is 0 here, unlike in a crontab. If mon-fri is meant, write it so.");
  }

  @Test
  void aScheduleHasOneTimeOrSeveral() {
    assertThat(Trial.read(new ScheduleType(), "{cron: 0 8 * * *}").times()).hasSize(1);
    assertThat(Trial.read(new ScheduleType(), "{cron: [0 8 * * *, 0 20 * * *]}").times())
        .hasSize(2);
    assertThat(Trial.of(new ScheduleType(), "{cron: []}").problems())
        .containsExactly("error empty-list [[]]");
    assertThat(Trial.of(new ScheduleType(), "{cron: [0 8 * * *, 0 25 * * *]}").problems())
        .containsExactly("error cron [25]");
    assertThat(Trial.of(new ScheduleType(), "0 8 * * *").problems())
        .containsExactly("error wrong-value [0 8 * * *]");
    assertThat(Trial.of(new ScheduleType(), "{corn: 0 8 * * *}").problems())
        .containsExactly("error unknown-field [corn]");
  }
}
