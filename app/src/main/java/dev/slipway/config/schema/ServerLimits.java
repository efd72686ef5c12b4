package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;
import java.time.Duration;
import java.util.List;

/** What a server of dstack refuses unless it is set up otherwise; here it is a warning. */
final class ServerLimits {
  static final Duration LONGEST_PROBE = Duration.ofMinutes(5);
  static final Duration LONGEST_WINDOW = Duration.ofHours(1);
  private static final int MOST_PROBES = 10;
  private static final int MOST_GATEWAY_REPLICAS = 3;

  private ServerLimits() {}

  static void time(Given given, Field<Duration> field, Duration most, Findings findings) {
    if (given.value(field).orElse(Duration.ZERO).compareTo(most) <= 0) return;
    warn(given.valueSpan(field), TimeType.written(most) + " at most here", findings);
  }

  static void probes(Given given, Findings findings) {
    List<Node> probes =
        GroupRules.list(given, ServiceFields.PROBES.name())
            .map(Node.Sequence::items)
            .orElse(List.of());
    if (probes.size() <= MOST_PROBES) return;
    warn(probes.get(MOST_PROBES).span(), MOST_PROBES + " probes at most", findings);
  }

  static void gatewayReplicas(Given given, Findings findings) {
    if (given.value(GatewayFields.REPLICAS).orElse(1) <= MOST_GATEWAY_REPLICAS) return;
    Span span = given.valueSpan(GatewayFields.REPLICAS);
    warn(span, MOST_GATEWAY_REPLICAS + " machines at most for a gateway", findings);
  }

  private static void warn(Span span, String limit, Findings findings) {
    findings.warning(
        "server-limit",
        span,
        "A server of dstack takes " + limit + ", unless it is set up otherwise.");
  }
}
