package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.RateLimit;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** What tells callers apart: their address, or a header. */
record RateLimitKeyType() implements ValueType<RateLimit.Key> {

  private enum Kind {
    ADDRESS,
    HEADER
  }

  private static final Field<Kind> TYPE =
      Field.later(
              "type",
              Types.choice(
                  List.of(Kind.values()),
                  "ip_address",
                  "The address that requests come from.",
                  "header",
                  "What requests hold in a header."),
              "type: header",
              "What is looked at.")
          .fallback("ip_address");
  private static final Field<String> HEADER =
      Field.later(
          "header",
          PatternType.of(
              "the name of a header",
              "[a-zA-Z0-9_-]{1,500}",
              "The name of a header has letters, digits, hyphens and underscores, 500 at most.",
              "X-Api-Key"),
          "header: X-Api-Key",
          "The header's name.");
  private static final GroupType<RateLimit.Key> GROUP =
      new GroupType<>(
          "a group such as \"type: header\"",
          List.of(TYPE, HEADER),
          List.of(RateLimitKeyType::headerBelongs),
          values ->
              values
                  .get(HEADER)
                  .<RateLimit.Key>map(RateLimit.Key.Header::new)
                  .orElseGet(RateLimit.Key.Address::new));

  private static void headerBelongs(Given given, Findings findings) {
    boolean byHeader = given.value(TYPE).filter(Kind.HEADER::equals).isPresent();
    if (byHeader && !given.has(HEADER)) {
      findings.error(
          "missing-field",
          given.place(),
          "With \"type: header\" the field \"header\" is needed, such as: " + HEADER.example(),
          Missing.fix(given, HEADER, findings));
    }
    boolean unreadable = given.has(TYPE) && given.value(TYPE).isEmpty();
    if (byHeader || unreadable || !given.has(HEADER)) return;
    Fix[] fixes =
        given.has(TYPE)
            ? given.removal(HEADER.name(), findings).toArray(Fix[]::new)
            : Missing.fix(given, TYPE, findings);
    findings.error(
        "excluded",
        given.keySpan(HEADER),
        "\"header\" means something only with \"type: header\".",
        fixes);
  }

  @Override
  public Optional<RateLimit.Key> read(Label label, Node node, Findings findings) {
    return GROUP.read(label, node, findings);
  }

  @Override
  public String expected() {
    return GROUP.expected();
  }

  @Override
  public List<String> forms() {
    return List.of("{type: ip_address}", "{type: header, header: X-Api-Key}");
  }

  @Override
  public Shape shape() {
    return GROUP.shape();
  }
}
