package dev.slipway.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.ApiKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrongKeysTest {
  private static final long NOW = 1_000_000_000_000L;
  private static final long SECOND = 1_000_000_000;
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
  private static final Decision.Refused NO_KEY = new Decision.Refused(401, "No.", 0, null);
  private static final FakeRequest WRONG =
      FakeRequest.PLAIN.with("authorization", "Bearer guess").from("192.0.2.1");

  private final KeyRing keys =
      KeyRing.EMPTY.changedTo(
          List.of(
              key("alice", List.of(), Optional.empty()),
              key("old", List.of(), Optional.of(NOON)),
              key("web", List.of("web"), Optional.empty())),
          NOW);
  private final WrongKeys wrong = new WrongKeys(NOW);

  @Test
  void afterTwentyWrongKeysAnAddressIsToldToWait() {
    for (int i = 0; i < 20; i++) {
      assertThat(wrong.counted(NO_KEY, WRONG, keys, NOW)).isEqualTo(NO_KEY);
    }
    assertThat(wrong.counted(NO_KEY, WRONG, keys, NOW))
        .isEqualTo(
            new Decision.Refused(
                429, "Too many wrong keys came from your address. Try again in 2 s.", 2, null));
    assertThat(wrong.counted(NO_KEY, WRONG.from("192.0.2.2"), keys, NOW)).isEqualTo(NO_KEY);
    assertThat(wrong.counted(NO_KEY, WRONG, keys, NOW + 2 * SECOND)).isEqualTo(NO_KEY);
    assertThat(wrong.counted(NO_KEY, WRONG, keys, NOW + 2 * SECOND).status()).isEqualTo(429);
  }

  @Test
  void onlyKeysThatNobodyHasAreCounted() {
    FakeRequest right = FakeRequest.PLAIN.with("authorization", "Bearer alice");
    Decision.Refused tooLong = new Decision.Refused(413, "Long.", 0, null);
    for (int i = 0; i < 100; i++) {
      assertThat(wrong.counted(NO_KEY, FakeRequest.PLAIN, keys, NOW)).isEqualTo(NO_KEY);
      assertThat(wrong.counted(NO_KEY, right, keys, NOW)).isEqualTo(NO_KEY);
      assertThat(wrong.counted(tooLong, WRONG, keys, NOW)).isEqualTo(tooLong);
    }
    assertThat(wrong.counted(NO_KEY, WRONG, keys, NOW)).isEqualTo(NO_KEY);
  }

  @Test
  void whoMayUseNoModelIsToldWhatWouldHelp() {
    assertThat(noModel(FakeRequest.PLAIN).sentence()).contains("without a key that is known here");
    assertThat(noModel(FakeRequest.PLAIN).status()).isEqualTo(401);
    assertThat(noModel(FakeRequest.PLAIN.with("x-api-key", "old")).sentence())
        .isEqualTo("The key \"old\" has expired. Ask for a new one.");
    assertThat(noModel(FakeRequest.PLAIN.with("x-api-key", "web")).status()).isEqualTo(403);
    for (int i = 0; i < 20; i++) {
      assertThat(noModel(WRONG).status()).isEqualTo(401);
    }
    assertThat(noModel(WRONG).status()).isEqualTo(429);
  }

  private Decision.Refused noModel(FakeRequest request) {
    return wrong.noModel(request, keys, NOW, NOON);
  }

  private static ApiKey key(String text, List<String> services, Optional<Instant> expires) {
    String hash = HexFormat.of().formatHex(Sha256.of(text));
    return new ApiKey("id-" + text, text, hash, services, Optional.empty(), expires);
  }
}
