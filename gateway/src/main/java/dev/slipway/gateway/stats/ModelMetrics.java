package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.ObservedModelUse;
import java.util.List;
import java.util.function.ToLongFunction;

/** What was used of models, in the text format of Prometheus. */
public final class ModelMetrics {
  private static final String COUNTER = "counter";

  private final PrometheusText text = new PrometheusText();
  private final List<ObservedModelUse> uses;

  private ModelMetrics(List<ObservedModelUse> uses) {
    this.uses = uses;
  }

  /** Goes after the {@link MetricsPage}. */
  public static String of(List<ObservedModelUse> uses) {
    ModelMetrics metrics = new ModelMetrics(uses);
    metrics.counter(
        "slipway_model_answers_total", "Successful answers.", ObservedModelUse::requests);
    metrics.counter(
        "slipway_model_answers_untold_total",
        "Successful answers that did not say what they took.",
        ObservedModelUse::untold);
    metrics.counter(
        "slipway_model_prompt_tokens_total", "Tokens read.", ObservedModelUse::promptTokens);
    metrics.counter(
        "slipway_model_completion_tokens_total",
        "Tokens written.",
        ObservedModelUse::completionTokens);
    return metrics.text.toString();
  }

  private void counter(String name, String help, ToLongFunction<ObservedModelUse> value) {
    text.family(name, COUNTER, help);
    for (ObservedModelUse use : uses) {
      Labels labels = Labels.NONE.and("service", use.service()).and("key", use.key());
      text.sample(name, labels, (double) value.applyAsLong(use));
    }
  }
}
