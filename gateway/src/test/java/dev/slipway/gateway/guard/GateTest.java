package dev.slipway.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Access;
import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Rate;
import dev.slipway.gateway.api.RateLimit;
import dev.slipway.gateway.api.RateLimit.Caller;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final long NOW = 5_000_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
  private static final FakeRequest ALICE = FakeRequest.PLAIN.with("authorization", "Bearer alice");

  private final KeyRing keys = ring(key("alice", Optional.empty()));

  @Test
  void withoutAKeyWhereOneIsNeededNobodyComesIn() {
    assertThat(refusal(closed(), FakeRequest.PLAIN))
        .isEqualTo(
            new Decision.Refused(
                401,
                "Service web needs a key. Send it as \"Authorization: Bearer KEY\".",
                0,
                null));
    assertThat(refusal(closed(), FakeRequest.PLAIN.with("authorization", "Bearer mallory")))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(401))
        .satisfies(refused -> assertThat(refused.sentence()).doesNotContain("mallory"));
  }

  @Test
  void aKeyIsTakenFromEitherHeaderAndTheReplicaNeedNotSeeIt() {
    for (String scheme : List.of("Bearer alice", "bearer alice", "BEARER  alice ")) {
      assertThat(judge(closed(), FakeRequest.PLAIN.with("authorization", scheme)))
          .isInstanceOfSatisfying(
              Decision.Admitted.class,
              admitted -> assertThat(admitted.header()).isEqualTo("authorization"));
    }
    assertThat(judge(closed(), FakeRequest.PLAIN.with("x-api-key", "alice")))
        .isInstanceOfSatisfying(
            Decision.Admitted.class,
            admitted -> assertThat(admitted.header()).isEqualTo("x-api-key"));
  }

  @Test
  void whereNoKeyIsNeededTheServicesOwnTokensPass() {
    Gate open = new Gate("web", Policy.OPEN, NOW);

    assertThat(judge(open, FakeRequest.PLAIN.with("authorization", "Bearer its-own")))
        .isEqualTo(Decision.Admitted.WITHOUT_KEY);
    assertThat(judge(open, ALICE))
        .isInstanceOfSatisfying(
            Decision.Admitted.class,
            admitted -> assertThat(admitted.header()).isEqualTo("authorization"));
  }

  @Test
  void aKeyIsForItsServicesUntilItExpires() {
    ApiKey other =
        new ApiKey("1", "Bob", hash("bob"), List.of("api"), Optional.empty(), Optional.empty());
    ApiKey old =
        new ApiKey("2", "Carol", hash("carol"), List.of(), Optional.empty(), Optional.of(NOON));
    KeyRing ring = ring(other, old);

    Decision bob = closed().judge(FakeRequest.PLAIN.with("x-api-key", "bob"), ring, NOW, NOON);
    assertThat(bob)
        .isInstanceOfSatisfying(
            Decision.Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    FakeRequest carol = FakeRequest.PLAIN.with("x-api-key", "carol");
    assertThat(closed().judge(carol, ring, NOW, NOON.minusMillis(1)))
        .isInstanceOf(Decision.Admitted.class);
    assertThat(closed().judge(carol, ring, NOW, NOON))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.sentence()).contains("\"Carol\" has expired"));
  }

  @Test
  void aRevokedKeyIsRefusedAtOnce() {
    KeyRing next = keys.changedTo(List.of(), NOW);

    assertThat(closed().judge(ALICE, next, NOW, NOON)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void aKeysLimitHoldsOverAllServicesAndThroughChanges() {
    KeyRing ring = ring(key("alice", Optional.of(new Rate(1, 2))));
    Gate other = new Gate("api", Policy.OPEN, NOW);

    assertThat(closed().judge(ALICE, ring, NOW, NOON)).isInstanceOf(Decision.Admitted.class);
    assertThat(other.judge(ALICE, ring, NOW, NOON)).isInstanceOf(Decision.Admitted.class);
    KeyRing next = ring.changedTo(List.of(key("alice", Optional.of(new Rate(1, 2)))), NOW);
    assertThat(closed().judge(ALICE, next, NOW, NOON))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(429);
              assertThat(refused.retrySeconds()).isEqualTo(1);
            });
    assertThat(closed().judge(ALICE, next, NOW + SECOND, NOON))
        .isInstanceOf(Decision.Admitted.class);
  }

  @Test
  void aRateLimitCountsEachAddressBelowItsPathAlone() {
    Gate gate = limited(new RateLimit("/api", new Caller.Address(), new Rate(0.1, 1)));
    FakeRequest api = FakeRequest.PLAIN.to("/api/x?q");

    assertThat(judge(gate, api)).isInstanceOf(Decision.Admitted.class);
    assertThat(refusal(gate, api).retrySeconds()).isEqualTo(10);
    assertThat(refusal(gate, api.to("/api")).status()).isEqualTo(429);
    assertThat(refusal(gate, api.to("/%61pi")).status()).isEqualTo(429);
    assertThat(refusal(gate, api.to("//x/..//./api/y")).status()).isEqualTo(429);
    assertThat(judge(gate, api.to("/apix"))).isInstanceOf(Decision.Admitted.class);
    assertThat(judge(gate, api.from("192.0.2.2"))).isInstanceOf(Decision.Admitted.class);
    assertThat(judge(gate.changedTo(apiLimited(), NOW), api)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void guessingKeysIsCountedToo() {
    Policy policy =
        policy(
            new Access(true, List.of()),
            List.of(new RateLimit("/", new Caller.Address(), new Rate(1, 1))),
            0);
    Gate gate = new Gate("web", policy, NOW);

    assertThat(refusal(gate, FakeRequest.PLAIN.with("x-api-key", "a")).status()).isEqualTo(401);
    assertThat(refusal(gate, FakeRequest.PLAIN.with("x-api-key", "b")).status()).isEqualTo(429);
  }

  @Test
  void aRateLimitCanCountByAHeader() {
    Gate gate = limited(new RateLimit("/", new Caller.Header("X-User"), new Rate(1, 1)));

    assertThat(judge(gate, FakeRequest.PLAIN.with("x-user", "a")))
        .isInstanceOf(Decision.Admitted.class);
    assertThat(judge(gate, FakeRequest.PLAIN.with("x-user", "b")))
        .isInstanceOf(Decision.Admitted.class);
    assertThat(refusal(gate, FakeRequest.PLAIN.with("x-user", "a")).status()).isEqualTo(429);
    assertThat(judge(gate, FakeRequest.PLAIN)).isInstanceOf(Decision.Admitted.class);
    assertThat(refusal(gate, FakeRequest.PLAIN).status()).isEqualTo(429);
  }

  @Test
  void onlyAllowedAddressesComeIn() {
    Policy policy = policy(new Access(false, List.of("10.0.0.0/8", "::1")), List.of(), 0);
    Gate gate = new Gate("web", policy, NOW);

    assertThat(judge(gate, FakeRequest.PLAIN.from("10.9.9.9")))
        .isInstanceOf(Decision.Admitted.class);
    assertThat(judge(gate, FakeRequest.PLAIN.from("::1"))).isInstanceOf(Decision.Admitted.class);
    assertThat(refusal(gate, FakeRequest.PLAIN).sentence())
        .isEqualTo("Service web may not be called from the address 192.0.2.1.");
  }

  @Test
  void aBodyThatIsTooLongIsKnownByItsLengthOrAsItComes() {
    Gate gate = new Gate("web", policy(Access.OPEN, List.of(), 100), NOW);

    assertThat(judge(gate, FakeRequest.PLAIN.with("content-length", "100")))
        .isInstanceOf(Decision.Admitted.class);
    assertThat(refusal(gate, FakeRequest.PLAIN.with("content-length", "101")).status())
        .isEqualTo(413);
    assertThat(refusal(gate, FakeRequest.PLAIN.with("content-length", "9".repeat(30))).sentence())
        .isEqualTo("Service web takes requests of up to 100 bytes. Send less at once.");
    assertThat(gate.tooLong(100)).isFalse();
    assertThat(gate.tooLong(101)).isTrue();
  }

  private Decision judge(Gate gate, FakeRequest request) {
    return gate.judge(request, keys, NOW, NOON);
  }

  private Decision.Refused refusal(Gate gate, FakeRequest request) {
    return (Decision.Refused) judge(gate, request);
  }

  private static Gate closed() {
    return new Gate("web", policy(new Access(true, List.of()), List.of(), 0), NOW);
  }

  private static Gate limited(RateLimit limit) {
    return new Gate("web", policy(Access.OPEN, List.of(limit), 0), NOW);
  }

  private static Policy apiLimited() {
    return policy(
        Access.OPEN, List.of(new RateLimit("/api", new Caller.Address(), new Rate(0.1, 1))), 0);
  }

  private static Policy policy(Access access, List<RateLimit> limits, long bodyBytes) {
    Policy open = Policy.OPEN;
    return new Policy(
        access,
        limits,
        bodyBytes,
        false,
        open.hsts(),
        open.stickiness(),
        open.probes(),
        open.holding(),
        open.model(),
        open.protocol(),
        open.drain());
  }

  private static KeyRing ring(ApiKey... all) {
    return KeyRing.EMPTY.changedTo(List.of(all), NOW);
  }

  private static ApiKey key(String text, Optional<Rate> limit) {
    return new ApiKey("id-" + text, text, hash(text), List.of(), limit, Optional.empty());
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
