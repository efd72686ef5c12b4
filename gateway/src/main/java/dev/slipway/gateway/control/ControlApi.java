package dev.slipway.gateway.control;

import dev.slipway.gateway.api.ApiVersion;
import dev.slipway.gateway.api.Mistake;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.json.ApplyResultJson;
import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonBuilder;
import dev.slipway.gateway.json.ObservedStateJson;
import dev.slipway.gateway.state.Stored;
import java.util.List;
import java.util.function.Supplier;

/** What each address of the control server does. Knows nothing of connections. */
public final class ControlApi {
  static final String STATE = "/v1/state";
  private static final String OBSERVED = "/v1/observed";
  private static final String HEALTH = "/v1/health";
  private static final String METRICS = "/metrics";

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int CONFLICT = 409;
  private static final int NO_ROOM = 507;

  private final DesiredStates states;
  private final Supplier<ObservedState> observed;
  private final Supplier<String> metrics;
  private final String software;

  /**
   * @param metrics text in the form of Prometheus
   * @param software the gateway's own version
   */
  public ControlApi(
      DesiredStates states,
      Supplier<ObservedState> observed,
      Supplier<String> metrics,
      String software) {
    this.states = states;
    this.observed = observed;
    this.metrics = metrics;
    this.software = software;
  }

  Answer answer(String method, String path, byte[] body) {
    boolean put = method.equals("PUT") && path.equals(STATE);
    if (!put && !method.equals("GET") && known(path)) {
      return Answer.error(
          NOT_ALLOWED,
          "method",
          path + " does not take " + method + ". Use " + allowed(path) + ".");
    }
    return switch (path) {
      case STATE -> put ? put(states.put(body)) : state();
      case OBSERVED -> Answer.json(OK, ObservedStateJson.write(observed.get()));
      case HEALTH -> health();
      case METRICS -> Answer.metrics(metrics.get());
      default ->
          Answer.error(
              NOT_FOUND,
              "path",
              "There is nothing here. Known are "
                  + String.join(", ", STATE, OBSERVED, HEALTH, METRICS)
                  + ".");
    };
  }

  static String allowed(String path) {
    return path.equals(STATE) ? "GET or PUT" : "GET";
  }

  private static boolean known(String path) {
    return List.of(STATE, OBSERVED, HEALTH, METRICS).contains(path);
  }

  private Answer state() {
    return states
        .held()
        .map(held -> Answer.document(held.document()))
        .orElseGet(
            () -> Answer.error(NOT_FOUND, "empty", "No state was sent to this gateway yet."));
  }

  private Answer health() {
    return Answer.json(
        OK,
        new JsonBuilder()
            .text("status", "ok")
            .number("api", ApiVersion.CURRENT)
            .text("software", software)
            .number("version", states.held().map(Stored::version).orElse(0L))
            .build());
  }

  private static Answer put(PutResult result) {
    if (result instanceof PutResult.Accepted accepted) {
      return Answer.json(
          OK,
          new JsonBuilder()
              .put("applied", ApplyResultJson.write(accepted.result()))
              .texts("ignored", accepted.ignored())
              .build());
    }
    if (result instanceof PutResult.Stale stale) {
      return Answer.error(
          CONFLICT,
          Answer.error(
                  "stale",
                  "This state is version "
                      + stale.sent()
                      + ", and the gateway has version "
                      + stale.held()
                      + " already. Read that one, and send a higher version.")
              .number("sent", stale.sent())
              .number("held", stale.held()));
    }
    if (result instanceof PutResult.Conflicting conflicting) {
      long version = conflicting.version();
      return Answer.error(
          CONFLICT,
          Answer.error(
                  "stale",
                  "The gateway has a version "
                      + version
                      + " with other content. Read that one, and send a higher version.")
              .number("sent", version)
              .number("held", version));
    }
    if (result instanceof PutResult.Refused refused) {
      String first = refused.mistakes().isEmpty() ? "" : refused.mistakes().get(0).sentence();
      return Answer.error(
          BAD_REQUEST,
          Answer.error("refused", first).list("mistakes", refused.mistakes(), ControlApi::mistake));
    }
    String sentence = result instanceof PutResult.NotStored failed ? failed.sentence() : "";
    return Answer.error(NO_ROOM, "notStored", sentence);
  }

  private static Json mistake(Mistake mistake) {
    return new JsonBuilder()
        .text("pointer", mistake.pointer())
        .text("sentence", mistake.sentence())
        .build();
  }
}
