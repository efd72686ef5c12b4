package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.BackendOptions;
import dev.slipway.config.CreationPolicy;
import dev.slipway.config.DurationValue;
import dev.slipway.config.InstanceChoice;
import dev.slipway.config.Retry;
import dev.slipway.config.Schedule;
import dev.slipway.config.SpotPolicy;
import dev.slipway.config.StartupOrder;
import dev.slipway.config.StopCriteria;
import dev.slipway.config.UtilizationPolicy;
import java.util.List;
import java.util.Map;

/** Where a run may be placed, what it may cost and how long it may take. */
final class ProfileFields {
  private ProfileFields() {}

  static final Field<List<String>> BACKENDS =
      notYet("backends", Backends.LIST, "backends: [aws, gcp]", "The clouds that may be used.")
          .fallback("all");

  static final Field<List<String>> REGIONS =
      notYet("regions", Types.NAMES, "regions: [eu-west-1]", "The regions that may be used.")
          .fallback("all");

  static final Field<List<String>> AVAILABILITY_ZONES =
      notYet(
              "availability_zones",
              Types.NAMES,
              "availability_zones: [eu-west-1a]",
              "The zones inside regions that may be used.")
          .fallback("all");

  static final Field<List<String>> INSTANCE_TYPES =
      notYet(
              "instance_types",
              Types.NAMES,
              "instance_types: [p4d.24xlarge]",
              "The machine types that may be used, by the cloud's own exact names.")
          .fallback("all");

  static final Field<String> RESERVATION =
      notYet(
          "reservation",
          Types.TEXT,
          "reservation: cr-0123456789abcdef0",
          "Capacity that is reserved already: an AWS reservation or capacity block, or a Google"
              + " Cloud reservation.");

  static final Field<SpotPolicy> SPOT_POLICY =
      notYet(
              "spot_policy",
              Types.choice(
                  List.of(SpotPolicy.values()),
                  "spot",
                  "Only machines that the cloud may take back, for less money.",
                  "on-demand",
                  "Only machines that stay.",
                  "auto",
                  "Spot machines first, and others if there are none."),
              "spot_policy: auto",
              "Whether to use cheaper machines that the cloud may take back at any time.")
          .since(Version.V0_10_7)
          .fallback("on-demand");

  static final Field<Retry> RETRY =
      notYet(
              "retry",
              new RetryType(),
              "retry: true",
              "When to try again, and for how long: true stands for every event, and one hour.")
          .fallback("false");

  static final Field<DurationValue> MAX_DURATION =
      Field.of(
              "max_duration",
              Types.DURATION,
              "max_duration: 2h",
              "When a run that still runs is stopped, counted from when it began to run.")
          .since(Version.V0_10_7)
          .fallback("off");

  static final Field<DurationValue> STOP_DURATION =
      notYet(
              "stop_duration",
              Types.DURATION,
              "stop_duration: 5m",
              "How long a run may take to stop before it is ended by force.")
          .fallback("5m");

  static final Field<Double> MAX_PRICE =
      notYet(
          "max_price",
          new PriceType(),
          "max_price: 1.5",
          "The highest price of a machine per hour, in US dollars.");

  static final Field<CreationPolicy> CREATION_POLICY =
      notYet(
              "creation_policy",
              Types.choice(
                  List.of(CreationPolicy.values()),
                  "reuse",
                  "Only machines that exist already.",
                  "reuse-or-create",
                  "Machines that exist, and new ones if these do not suffice."),
              "creation_policy: reuse",
              "Whether new machines may be made for the run.")
          .fallback("reuse-or-create");

  static final Field<DurationValue> IDLE_DURATION =
      notYet(
              "idle_duration",
              DurationType.idle(),
              "idle_duration: 5m",
              "How long a machine that nothing uses is kept.")
          .fallback("5m for runs, 3d for fleets");

  static final Field<UtilizationPolicy> UTILIZATION_POLICY =
      notYet(
          "utilization_policy",
          new UtilizationPolicyType(),
          "utilization_policy:\n  min_gpu_utilization: 10\n  time_window: 1h",
          "Ends a run in which some graphics card has too little to do for too long.");

  static final Field<StartupOrder> STARTUP_ORDER =
      notYet(
              "startup_order",
              Types.choice(
                  List.of(StartupOrder.values()),
                  "any",
                  "All nodes as they come.",
                  "master-first",
                  "The first node before all others.",
                  "workers-first",
                  "The first node after all others."),
              "startup_order: master-first",
              "Which nodes of a task start first.")
          .fallback("any");

  static final Field<StopCriteria> STOP_CRITERIA =
      notYet(
              "stop_criteria",
              Types.choice(
                  List.of(StopCriteria.values()),
                  "all-done",
                  "When the commands of all nodes have ended.",
                  "master-done",
                  "When the commands of the first node have ended."),
              "stop_criteria: master-done",
              "When a task on several nodes is done.")
          .fallback("all-done");

  static final Field<Schedule> SCHEDULE =
      notYet(
          "schedule",
          new ScheduleType(),
          "schedule:\n  cron: \"0 8 * * *\"",
          "When to start by itself, in UTC: minute, hour, day, month and weekday, where 0 is"
              + " Monday.");

  static final Field<List<String>> FLEETS =
      notYet(
              "fleets",
              ListType.of("a list of names of fleets", ScopedNameType.FLEET),
              "fleets: [my-fleet]",
              "The fleets that may be used, by name or as project/name.")
          .fallback("all");

  static final Field<List<InstanceChoice>> INSTANCES =
      notYet(
          "instances",
          InstanceType.list(),
          "instances: [my-fleet-0]",
          "The machines that may be used; none is made then.");

  static final Field<Map<String, String>> TAGS =
      notYet(
          "tags",
          new TagsType(),
          "tags:\n  team: research",
          "Labels for everything that is made in the cloud.");

  static final Field<List<BackendOptions>> BACKEND_OPTIONS =
      notYet(
              "backend_options",
              Backends.OPTIONS,
              "backend_options:\n  - type: vastai\n    min_score: 100",
              "Settings that only one cloud knows.")
          .rule("One entry per cloud.");

  /** In the order in which people write them. */
  static List<Field<?>> all() {
    return List.of(
        BACKENDS,
        REGIONS,
        AVAILABILITY_ZONES,
        INSTANCE_TYPES,
        RESERVATION,
        SPOT_POLICY,
        MAX_PRICE,
        RETRY,
        MAX_DURATION,
        STOP_DURATION,
        IDLE_DURATION,
        CREATION_POLICY,
        UTILIZATION_POLICY,
        STARTUP_ORDER,
        STOP_CRITERIA,
        SCHEDULE,
        FLEETS,
        INSTANCES,
        TAGS,
        BACKEND_OPTIONS);
  }

  /** Those that make sense where machines are made and nothing runs yet. */
  static List<Field<?>> ofFleets() {
    return List.of(
        BACKENDS,
        REGIONS,
        AVAILABILITY_ZONES,
        INSTANCE_TYPES,
        RESERVATION,
        SPOT_POLICY,
        MAX_PRICE,
        RETRY,
        IDLE_DURATION,
        TAGS,
        BACKEND_OPTIONS);
  }
}
