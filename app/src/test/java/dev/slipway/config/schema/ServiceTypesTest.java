package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.HttpMethod;
import dev.slipway.config.ModelSpec;
import dev.slipway.config.ModelSpec.Format;
import dev.slipway.config.Probe;
import dev.slipway.config.RateLimit;
import dev.slipway.config.Retry;
import dev.slipway.config.RetryEvent;
import dev.slipway.config.Scaling;
import dev.slipway.config.UtilizationPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTypesTest {

  @Test
  void aLimitHasItsDefaults() {
    assertThat(Trial.read(new RateLimitType(), "{rps: 10}"))
        .isEqualTo(new RateLimit("/", new RateLimit.Key.Address(), 10, 0));
    assertThat(
            Trial.read(
                new RateLimitType(),
                "{prefix: /api/, rps: 0.5, burst: 9, key: {type: header, header: X-Api-Key}}"))
        .isEqualTo(new RateLimit("/api/", new RateLimit.Key.Header("X-Api-Key"), 0.5, 9));
    assertThat(Trial.read(new RateLimitType(), "{rps: 1, key: {type: ip_address}}").key())
        .isEqualTo(new RateLimit.Key.Address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{prefix: /} | error missing-field [{prefix: /}]",
        "{rps: 0.01} | error wrong-value [0.01]",
        "{rps: 0} | error wrong-value [0]",
        "{rps: 1, burst: -1} | error wrong-value [-1]",
        "{rps: 1, prefix: api} | error http-path [api]",
        "{rps: 1, prefix: '/a b'} | error http-path [ ]",
        "{rps: 1, key: {type: header}} | error missing-field [{type: header}]",
        "{rps: 1, key: {header: X}} | error excluded [header]",
        "{rps: 1, key: {type: ip_address, header: X}} | error excluded [header]",
        "{rps: 1, key: {type: header, header: 'a b'}} | error wrong-value [a b]",
        "{rps: 1, key: {type: ip}} | error unknown-value [ip]",
        "{rsp: 1} | error unknown-field [rsp]",
        "10 | error wrong-value [10]",
      })
  void aMistakeInALimitIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new RateLimitType(), written).problems()).containsExactly(problem);
  }

  @Test
  void aPrefixIsLimitedOnce() {
    assertThat(Trial.of(RateLimitType.list(), "[{rps: 1}, {rps: 2}]").problems())
        .containsExactly("error duplicate-prefix [{rps: 2}]");
  }

  @Test
  void aProbeHasItsDefaults() {
    assertThat(Trial.read(new ProbeType(), "{type: http}"))
        .isEqualTo(
            new Probe(
                "/",
                HttpMethod.GET,
                List.of(),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                1,
                false));
    assertThat(
            Trial.read(
                new ProbeType(),
                "{type: http, url: '/x/${{ env.P }}', method: post, body: '{}', timeout: 30s,"
                    + " headers: [{name: X, value: '${{ env.K }}'}]}"))
        .satisfies(probe -> assertThat(probe.body()).contains("{}"))
        .satisfies(probe -> assertThat(probe.headers()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{url: /} | error missing-field [{url: /}]",
        "{type: exec} | error unknown-value [exec]",
        "{type: http, url: health} | error http-path [health]",
        "{type: http, method: pots} | error unknown-value [pots]",
        "{type: http, method: get, body: x} | error probe-body [body]",
        "{type: http, method: head, body: x} | error probe-body [body]",
        "{type: http, body: x} | warning probe-body [body]",
        "{type: http, timeout: 0} | error duration-short [0]",
        "{type: http, interval: 0s} | error duration-short [0s]",
        "{type: http, ready_after: 0} | error wrong-value [0]",
        "{type: http, headers: [{name: X}]} | error missing-field [{name: X}]",
        "{type: http, headers: [{name: 'a b', value: x}]} | error wrong-value [a b]",
        "http | error wrong-value [http]",
      })
  void aMistakeInAProbeIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new ProbeType(), written).problems()).containsExactly(problem);
  }

  @Test
  void addressesBecomePaths() {
    assertThat(Trial.of(HttpPathType.request(), "http://localhost:8000/health").repaired())
        .contains("/health");
    assertThat(Trial.of(HttpPathType.request(), "health").repaired()).contains("/health");
    assertThat(Trial.of(HttpPathType.request(), "/" + "x".repeat(2048)).problems()).hasSize(1);
  }

  @Test
  void theSameProbeIsGivenOnce() {
    assertThat(Trial.of(ProbeType.list(), "[{type: http}, {type: http, url: /}]").problems())
        .containsExactly("error duplicate-probe [{type: http, url: /}]");
    assertThat(Trial.read(ProbeType.list(), "[{type: http}, {type: http, method: head}]"))
        .hasSize(2);
  }

  @Test
  void thereAreSixteenHeadersAtMost() {
    String headers =
        IntStream.rangeClosed(1, 17)
            .mapToObj(number -> "{name: X" + number + ", value: a}")
            .collect(Collectors.joining(", ", "[", "]"));
    assertThat(Trial.of(HttpHeaderType.list(), headers).problems())
        .containsExactly("error too-many [{name: X17, value: a}]");
  }

  @Test
  void scalingHasItsDefaults() {
    assertThat(Trial.read(new ScalingType(), "{metric: rps, target: 2.5}"))
        .isEqualTo(
            new Scaling(
                2.5, Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(10)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{metric: rps} | error missing-field [{metric: rps}]",
        "{metric: qps, target: 1} | error unknown-value [qps]",
        "{metric: rps, target: 0} | error wrong-value [0]",
        "{metric: rps, target: 1, window: 45s} | error wrong-value [45s]",
        "{metric: rps, target: 1, scale_up_delay: 5 min} | error duration-form [5 min]",
        "10 | error wrong-value [10]",
      })
  void aMistakeInScalingIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new ScalingType(), written).problems()).containsExactly(problem);
  }

  @Test
  void aModelIsANameOrAGroup() {
    assertThat(Trial.read(new ModelType(), "a/b"))
        .isEqualTo(new ModelSpec("a/b", new Format.OpenAi("/v1")));
    assertThat(Trial.read(new ModelType(), "{type: chat, name: a/b, format: openai, prefix: /api}"))
        .isEqualTo(new ModelSpec("a/b", new Format.OpenAi("/api")));
    assertThat(Trial.read(new ModelType(), "{name: a, format: tgi, eos_token: </s>}"))
        .isEqualTo(new ModelSpec("a", new Format.Tgi(Optional.empty(), Optional.of("</s>"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{format: tgi} | error missing-field [{format: tgi}]",
        "{name: a, format: tig} | error unknown-value [tig]",
        "{name: a, eos_token: x} | error excluded [eos_token]",
        "{name: a, format: tgi, prefix: /v1} | error excluded [prefix]",
        "{name: a, type: completion} | error unknown-value [completion]",
        "[a] | error wrong-value [[a]]",
      })
  void aMistakeInAModelIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new ModelType(), written).problems()).containsExactly(problem);
  }

  @Test
  void retryIsAFlagOrAGroup() {
    assertThat(Trial.read(new RetryType(), "true")).isEqualTo(Retry.ON);
    assertThat(Trial.read(new RetryType(), "false")).isEqualTo(Retry.OFF);
    assertThat(Trial.read(new RetryType(), "{duration: 2h}"))
        .isEqualTo(new Retry(Set.of(RetryEvent.values()), Duration.ofHours(2)));
    assertThat(Trial.read(new RetryType(), "{on_events: [error, error]}"))
        .isEqualTo(new Retry(Set.of(RetryEvent.ERROR), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maybe | error wrong-value [maybe]",
        "{on_events: []} | error empty-list [[]]",
        "{on_events: [eror]} | error unknown-value [eror]",
        "{on_events: [no_capacity]} | error unknown-value [no_capacity]",
        "{duration: -5} | error wrong-value [-5]",
        "{events: [error]} | error unknown-field [events]",
      })
  void aMistakeInRetryIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new RetryType(), written).problems()).containsExactly(problem);
  }

  @Test
  void utilizationNeedsBothFields() {
    UtilizationPolicyType type = new UtilizationPolicyType();
    assertThat(Trial.read(type, "{min_gpu_utilization: 10, time_window: 1h}"))
        .isEqualTo(new UtilizationPolicy(10, Duration.ofHours(1)));
    assertThat(Trial.of(type, "{min_gpu_utilization: 101, time_window: 1h}").problems())
        .containsExactly("error wrong-value [101]");
    assertThat(Trial.of(type, "{min_gpu_utilization: 10, time_window: 1m}").sentences())
        .containsExactly("[1m] \"time_window\" must be 5m or more, not 1m.");
    assertThat(Trial.of(type, "{min_gpu_utilization: 10}").problems())
        .containsExactly("error missing-field [{min_gpu_utilization: 10}]");
  }
}
