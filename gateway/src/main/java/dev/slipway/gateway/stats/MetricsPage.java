package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.api.StatusClasses;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All counters in the text format of Prometheus. Its labels are names from the desired state alone,
 * so that no caller can make it longer.
 */
public final class MetricsPage {
  /** What is served with it. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final String COUNTER = "counter";
  private static final String GAUGE = "gauge";
  private static final String HISTOGRAM = "histogram";

  private final PrometheusText text = new PrometheusText();
  private final List<Entry> services;

  private MetricsPage(List<Entry> services) {
    this.services = services;
  }

  /** A service as it is observed, and its counters. */
  public record Entry(ObservedService seen, ServiceStats stats) {}

  /**
   * The page.
   *
   * @param failed listeners that are wanted but do not accept connections
   * @param dropped lines of the access log that were not written
   */
  public static String of(List<Entry> services, int failed, long dropped) {
    MetricsPage page = new MetricsPage(services);
    page.requests();
    page.durations();
    page.replicas();
    page.text.family(
        "slipway_listeners_failed",
        GAUGE,
        "Listeners that are wanted but do not accept connections.");
    page.text.sample("slipway_listeners_failed", Labels.NONE, failed);
    page.text.family(
        "slipway_access_log_dropped_total", COUNTER, "Lines of the access log not written.");
    page.text.sample("slipway_access_log_dropped_total", Labels.NONE, (double) dropped);
    return page.text.toString();
  }

  private void requests() {
    text.family("slipway_answers_total", COUNTER, "Answers begun, by the class of their status.");
    for (Entry each : services) {
      StatusClasses statuses = each.seen().statuses();
      Labels labels = labels(each);
      answers(labels, "1xx", statuses.informational());
      answers(labels, "2xx", statuses.success());
      answers(labels, "3xx", statuses.redirect());
      answers(labels, "4xx", statuses.clientError());
      answers(labels, "5xx", statuses.serverError());
    }
    perService(
        "slipway_requests_total", COUNTER, "Requests begun.", each -> each.seen().requests());
    perService(
        "slipway_requests_in_flight",
        GAUGE,
        "Requests and upgraded connections that have not ended.",
        each -> each.seen().inFlight());
    perService(
        "slipway_requests_waiting",
        GAUGE,
        "Requests that wait for a replica.",
        each -> each.seen().waiting());
    perService(
        "slipway_received_bytes_total",
        COUNTER,
        "Bytes of request bodies.",
        each -> each.seen().bytesIn());
    perService(
        "slipway_sent_bytes_total",
        COUNTER,
        "Bytes of answers' bodies.",
        each -> each.seen().bytesOut());
  }

  private void durations() {
    text.family(
        "slipway_request_duration_seconds",
        HISTOGRAM,
        "From a request's head to the end of its answer.");
    services.forEach(
        each ->
            each.stats().durations().write(text, "slipway_request_duration_seconds", labels(each)));
    text.family(
        "slipway_first_byte_seconds", HISTOGRAM, "From a request's head to that of its answer.");
    services.forEach(
        each -> each.stats().firstBytes().write(text, "slipway_first_byte_seconds", labels(each)));
  }

  private void replicas() {
    perReplica(
        "slipway_replica_requests_total",
        COUNTER,
        "Requests given to a replica.",
        ObservedReplica::requests);
    perReplica(
        "slipway_replica_connect_failures_total",
        COUNTER,
        "Connections to a replica that could not be opened.",
        ObservedReplica::failures);
    perReplica(
        "slipway_replica_requests_in_flight",
        GAUGE,
        "Requests at a replica that have not ended.",
        ObservedReplica::inFlight);
    perReplica(
        "slipway_replica_up",
        GAUGE,
        "1 if requests are given to a replica, 0 if it fails, is not ready or drains.",
        each -> each.state() == ReplicaState.UP ? 1 : 0);
  }

  private void answers(Labels labels, String status, long value) {
    text.sample("slipway_answers_total", labels.and("status", status), (double) value);
  }

  private void perService(String name, String type, String help, ToDoubleFunction<Entry> value) {
    text.family(name, type, help);
    services.forEach(each -> text.sample(name, labels(each), value.applyAsDouble(each)));
  }

  private void perReplica(
      String name, String type, String help, ToDoubleFunction<ObservedReplica> value) {
    text.family(name, type, help);
    for (Entry each : services) {
      for (ObservedReplica replica : each.seen().replicas()) {
        if (replica.state() != ReplicaState.DRAINING) {
          // One that drains may have the id of the one that takes its place.
          Labels labels = labels(each).and("replica", replica.replica().id());
          text.sample(name, labels, value.applyAsDouble(replica));
        }
      }
    }
  }

  private static Labels labels(Entry service) {
    return Labels.NONE.and("service", service.seen().name());
  }
}
