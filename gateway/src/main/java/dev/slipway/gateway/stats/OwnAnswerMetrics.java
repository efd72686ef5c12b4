package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.ObservedOwnAnswers;
import dev.slipway.gateway.api.StatusClasses;
import java.util.Locale;

/** What the gateway answered by itself, in the text format of Prometheus. */
public final class OwnAnswerMetrics {
  private static final String NAME = "slipway_own_answers_total";

  private OwnAnswerMetrics() {}

  /** Goes after the {@link MetricsPage}. */
  public static String of(OwnAnswerStats stats) {
    PrometheusText text = new PrometheusText();
    text.family(
        NAME, "counter", "Requests that the gateway answered by itself, for no service, and why.");
    for (ObservedOwnAnswers each : stats.observed()) {
      Labels labels = Labels.NONE.and("reason", each.reason().name().toLowerCase(Locale.ROOT));
      StatusClasses statuses = each.statuses();
      sample(text, labels, "none", stats.unanswered(each.reason()));
      sample(text, labels, "2xx", statuses.success());
      sample(text, labels, "3xx", statuses.redirect());
      sample(text, labels, "4xx", statuses.clientError());
      sample(text, labels, "5xx", statuses.serverError());
    }
    return text.toString();
  }

  private static void sample(PrometheusText text, Labels labels, String status, long value) {
    text.sample(NAME, labels.and("status", status), (double) value);
  }
}
