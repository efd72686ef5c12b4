package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.GatewayChoice;
import dev.slipway.config.Https;
import dev.slipway.config.ModelSpec;
import dev.slipway.config.Probe;
import dev.slipway.config.RateLimit;
import dev.slipway.config.Scaling;
import dev.slipway.config.ServicePort;
import java.util.List;

/** The fields of a service alone. */
final class ServiceFields {
  private ServiceFields() {}

  static final Field<ServicePort> PORT =
      Field.of(
              "port",
              new ServicePortType(),
              "port: 8000",
              "The port the service listens on. With two numbers, such as 5001:8000, the first is"
                  + " the port of its public address.")
          .mustBeGiven();

  static final Field<GatewayChoice> GATEWAY =
      Field.of(
              "gateway",
              new GatewayType(),
              "gateway: ${{ secrets.GATEWAY_ADDRESS }}",
              "The gateway to publish the service on: its name, or its address.")
          .fallback("the default gateway, if there is one");

  static final Field<ModelSpec> MODEL =
      notYet(
          "model",
          new ModelType(),
          "model: mistralai/Mistral-7B-Instruct-v0.2",
          "The model that the service offers through the OpenAI interface.");

  static final Field<Https> HTTPS =
      notYet(
              "https",
              new HttpsType(),
              "https: true",
              "Whether the public address is encrypted; auto leaves it to the gateway.")
          .fallback("true")
          .rule("It means something only with a gateway.");

  static final Field<Boolean> AUTH =
      notYet("auth", Types.FLAG, "auth: false", "Whether callers must show a token to be let in.")
          .fallback("true");

  static final Field<Boolean> STRIP_PREFIX =
      notYet(
              "strip_prefix",
              Types.FLAG,
              "strip_prefix: true",
              "Whether the service sees paths without the part that leads to it. Only without a"
                  + " gateway.")
          .fallback("true");

  static final Field<Replicas> REPLICAS =
      notYet(
              "replicas",
              new ReplicasType(),
              "replicas: 2",
              "How many copies answer requests: a number, or a range such as 1..4.")
          .fallback("1")
          .excluding("groups")
          .rule("A range needs \"scaling\", and \"scaling\" needs a range.");

  static final Field<Scaling> SCALING =
      notYet(
              "scaling",
              new ScalingType(),
              "scaling:\n  metric: rps\n  target: 10",
              "When replicas are added and removed, by the requests per second of each.")
          .rule("It needs a range of \"replicas\".");

  static final Field<List<RateLimit>> RATE_LIMITS =
      notYet(
              "rate_limits",
              RateLimitType.list(),
              "rate_limits:\n  - prefix: /\n    rps: 10",
              "How many requests per second callers may make, by the beginning of the path.")
          .rule("Each prefix once.");

  static final Field<List<Probe>> PROBES =
      notYet(
          "probes",
          ProbeType.list(),
          "probes:\n  - type: http\n    url: /health",
          "Requests by which to see whether a replica is ready.");

  /** In the order in which people write them. */
  static List<Field<?>> all() {
    return List.of(
        TaskFields.COMMANDS,
        PORT,
        GATEWAY,
        MODEL,
        HTTPS,
        AUTH,
        REPLICAS,
        SCALING,
        PROBES,
        RATE_LIMITS,
        STRIP_PREFIX,
        ReplicaGroups.GROUPS);
  }
}
