package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.HttpHeader;
import dev.slipway.config.HttpMethod;
import dev.slipway.config.Probe;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request that shows whether a replica is ready. */
record ProbeType() implements ValueType<Probe> {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final Field<String> TYPE =
      Field.later(
              "type",
              Types.choice(List.of("http"), "http", "A request by HTTP."),
              "type: http",
              "How to ask.")
          .mustBeGiven();
  private static final Field<String> URL =
      Field.later("url", HttpPathType.request(), "url: /health", "The path to ask for.")
          .fallback("/");
  private static final Field<HttpMethod> METHOD =
      Field.later(
              "method",
              Types.choice(
                  List.of(HttpMethod.values()),
                  "get",
                  "Asks for something.",
                  "post",
                  "Sends something.",
                  "put",
                  "Stores something.",
                  "delete",
                  "Removes something.",
                  "patch",
                  "Changes something.",
                  "head",
                  "Asks for the headers only."),
              "method: post",
              "What the request does.")
          .fallback("get");
  private static final Field<List<HttpHeader>> HEADERS =
      Field.later(
          "headers",
          HttpHeaderType.list(),
          "headers:\n  - name: X-Api-Key\n    value: ${{ env.API_KEY }}",
          "What to send in headers, 16 at most.");
  private static final Field<String> BODY =
      Field.later(
          "body",
          PatternType.of(
                  "text",
                  "[\\s\\S]{1,2048}",
                  "The body of a request has 1 to 2048 characters. Leave it away for an empty one.")
              .withReferences(),
          "body: '{\"ping\": true}'",
          "What to send. Not with get and head.");
  private static final Field<Duration> TIMEOUT =
      Field.later(
              "timeout", TimeType.atLeast(SECOND), "timeout: 30s", "How long an answer may take.")
          .fallback("10s")
          .rule("The server allows 5m at most.");
  private static final Field<Duration> INTERVAL =
      Field.later(
              "interval",
              TimeType.atLeast(SECOND),
              "interval: 15s",
              "How long to wait from the end of one request to the next.")
          .fallback("15s");
  private static final Field<Integer> READY_AFTER =
      Field.later(
              "ready_after",
              Types.COUNT,
              "ready_after: 2",
              "How many good answers in a row make a replica ready.")
          .fallback("1");
  private static final Field<Boolean> UNTIL_READY =
      Field.later(
              "until_ready",
              Types.FLAG,
              "until_ready: true",
              "Whether to stop asking once the replica is ready.")
          .fallback("false");
  private static final GroupType<Probe> GROUP =
      new GroupType<>(
          "a probe such as \"type: http\"",
          List.of(TYPE, URL, METHOD, HEADERS, BODY, TIMEOUT, INTERVAL, READY_AFTER, UNTIL_READY),
          List.of(
              ProbeType::bodyFits,
              (given, findings) ->
                  ServerLimits.time(given, TIMEOUT, ServerLimits.LONGEST_PROBE, findings)),
          ProbeType::build);

  static ListType<Probe> list() {
    return new ListType<>(
        "a list of probes",
        new ProbeType(),
        List.of(
            new ListType.Unique<>(
                "duplicate-probe", "The same probe,", probe -> Optional.of(inWords(probe)))));
  }

  /** Two probes that differ in anything differ in these words. */
  private static String inWords(Probe probe) {
    String headers =
        probe.headers().stream()
            .map(header -> ", " + header.name() + ": " + header.value())
            .collect(Collectors.joining());
    return "%s %s%s%s, every %s for %s until %d%s,"
        .formatted(
            probe.method().word(),
            probe.url(),
            headers,
            probe.body().map(body -> ", " + Words.quoted(body)).orElse(""),
            TimeType.written(probe.interval()),
            TimeType.written(probe.timeout()),
            probe.readyAfter(),
            probe.untilReady() ? " only" : "");
  }

  private static void bodyFits(Given given, Findings findings) {
    Optional<HttpMethod> method = given.value(METHOD);
    if (!given.has(BODY)) return;
    if (!given.has(METHOD)) {
      findings.warning(
          "probe-body",
          given.keySpan(BODY),
          "A request with \"get\" is not meant to have a body. Add \"method: post\".",
          Missing.beside(given, BODY, METHOD, findings));
    }
    if (method.filter(asked -> !asked.hasBody()).isEmpty()) return;
    findings.error(
        "probe-body",
        given.keySpan(BODY),
        "A request with \"" + method.get().word() + "\" has no body. Remove it, or write post.",
        given.removal(BODY.name(), findings).toArray(Fix[]::new));
  }

  private static Probe build(Values values) {
    return new Probe(
        values.get(URL).orElse("/"),
        values.get(METHOD).orElse(HttpMethod.GET),
        values.list(HEADERS),
        values.get(BODY),
        values.get(TIMEOUT).orElse(Duration.ofSeconds(10)),
        values.get(INTERVAL).orElse(Duration.ofSeconds(15)),
        values.get(READY_AFTER).orElse(1),
        values.get(UNTIL_READY).orElse(false));
  }

  @Override
  public Optional<Probe> read(Label label, Node node, Findings findings) {
    return GROUP.read(label, node, findings);
  }

  @Override
  public String expected() {
    return GROUP.expected();
  }

  @Override
  public List<String> forms() {
    return List.of("{type: http, url: /health}");
  }

  @Override
  public Shape shape() {
    return GROUP.shape();
  }
}
