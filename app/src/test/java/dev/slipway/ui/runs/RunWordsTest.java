package dev.slipway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.RunState;
import dev.slipway.ui.fake.Runs;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunWordsTest {
  @Test
  void aLiveRunSaysWhatHappensAndSinceWhen() {
    assertThat(RunWords.happening(Runs.run(62, "a", RunState.PULLING), Runs.NOW))
        .isEqualTo("Pulling python:3.12, 1 h");
  }

  @Test
  void aFailedRunSaysWhyInItsFirstSentence() {
    assertThat(RunWords.happening(Runs.run(10, "a", RunState.FAILED), Runs.NOW))
        .isEqualTo("Failed: out of memory: the container needed more than 8 GB, 4 min ago");
  }

  @Test
  void anEndedRunSaysHowLongItTook() {
    assertThat(RunWords.happening(Runs.run(138, "a", RunState.DONE), Runs.NOW))
        .isEqualTo("Done in 2 h 13 min");
    assertThat(RunWords.summary(Runs.run(138, "a", RunState.STOPPED), Runs.NOW))
        .isEqualTo("service · stopped after 2 h 13 min");
  }

  @Test
  void theSummaryOfARunningRunTicks() {
    assertThat(RunWords.summary(Runs.run(231, "a", RunState.RUNNING), Runs.NOW))
        .isEqualTo("service · running for 3 h 50 min");
  }

  @Test
  void submittedIsATimeTodayAndADateBefore() {
    Instant now = Instant.parse("2026-03-04T12:00:00Z");

    assertThat(SubmittedWords.of(now.minusSeconds(60), now, ZoneOffset.UTC)).isEqualTo("11:59");
    assertThat(SubmittedWords.of(now.minusSeconds(90_000), now, ZoneOffset.UTC))
        .isEqualTo("3 Mar, 11:00");
    assertThat(SubmittedWords.of(Instant.EPOCH, now, ZoneOffset.UTC)).isEqualTo("1 Jan 1970");
  }
}
