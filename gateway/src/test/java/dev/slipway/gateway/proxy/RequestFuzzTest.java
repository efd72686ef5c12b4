package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Some of the nearly valid requests that were tried in far greater number; see the README. */
class RequestFuzzTest {
  private static final long SEEDS = 100_000;

  @Test
  void whatIsForwardedIsWhatAStrictReaderReads() {
    RequestFuzz fuzz = new RequestFuzz();

    for (long seed = 0; seed < SEEDS; seed++) {
      assertThat(fuzz.fault(seed)).isEmpty();
    }
    assertThat(fuzz.accepted()).isGreaterThan(SEEDS / 10);
  }
}
