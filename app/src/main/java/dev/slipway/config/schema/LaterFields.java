package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.schema.BroadType.Broad;
import java.util.List;

/** The fields of today's dstack that are understood, and not acted on yet. */
final class LaterFields {
  private LaterFields() {}

  private static final BroadType TEXT = BroadType.text("text");
  private static final BroadType NAMES = BroadType.list("a list of names");
  private static final BroadType DURATION =
      BroadType.text("a duration such as 90s, 5m, 2h or 1d, or off", "90s", "5m", "2h", "off");
  private static final FlagType FLAG = new FlagType();

  static List<Field<?>> ofAllTypes() {
    return List.of(
        notYet("user", TEXT, "user: 1000:1000", "The user, and group, that commands run as."),
        notYet("privileged", FLAG, "privileged: true", "Gives the container the host's rights."),
        notYet("working_dir", TEXT, "working_dir: /app", "The folder that commands start in."),
        notYet("shell", TEXT, "shell: bash", "The shell that runs the commands."),
        notYet("nvcc", FLAG, "nvcc: true", "Provides the CUDA compiler."),
        notYet("docker", FLAG, "docker: true", "Lets commands use Docker inside the container.")
            .excluding("nvcc"),
        notYet(
            "single_branch", FLAG, "single_branch: true", "Clones only the repository's branch."),
        notYet(
            "repos", BroadType.list("a list of repositories"), "repos:\n  - .", "Code to bring."),
        notYet(
            "files",
            BroadType.list("a list of files"),
            "files:\n  - data:/data",
            "Files to bring."),
        notYet(
            "volumes",
            BroadType.list("a list of mounts"),
            "volumes:\n  - my-volume:/data",
            "Volumes and host folders to mount."),
        notYet(
            "resources",
            BroadType.group("a group of fields such as \"gpu: 24GB\""),
            "resources:\n  gpu: 24GB",
            "The processors, memory, disk and graphics cards that are needed."),
        notYet(
            "priority", new WholeType(0, 100), "priority: 50", "Who goes first when all is taken."),
        notYet("dstack", FLAG, "dstack: true", "Lets commands reach the dstack server."));
  }

  static List<Field<?>> ofProfiles() {
    return List.of(
        notYet("backends", NAMES, "backends: [aws, gcp]", "The clouds that may be used."),
        notYet("regions", NAMES, "regions: [eu-west-1]", "The regions that may be used."),
        notYet(
            "availability_zones",
            NAMES,
            "availability_zones: [eu-west-1a]",
            "The zones that may be used."),
        notYet(
            "instance_types",
            NAMES,
            "instance_types: [p4d.24xlarge]",
            "The machine types that may be used."),
        notYet("reservation", TEXT, "reservation: cr-123", "Reserved capacity to use."),
        notYet(
            "spot_policy",
            BroadType.text("spot, on-demand or auto", "spot", "on-demand", "auto"),
            "spot_policy: auto",
            "Whether to use machines that the cloud may take back."),
        notYet(
            "retry",
            BroadType.oneOf("true, false, or a group of fields", Broad.TEXT, Broad.GROUP),
            "retry: true",
            "When to try again, and for how long."),
        notYet("max_duration", DURATION, "max_duration: 2h", "When to stop a run that still runs."),
        notYet("stop_duration", DURATION, "stop_duration: 5m", "How long a run may take to stop."),
        notYet(
            "max_price",
            BroadType.text("a price per hour", "1.5"),
            "max_price: 1.5",
            "The highest price per hour and machine, in US dollars."),
        notYet(
            "creation_policy",
            BroadType.text("reuse or reuse-or-create", "reuse", "reuse-or-create"),
            "creation_policy: reuse",
            "Whether new machines may be made."),
        notYet("idle_duration", DURATION, "idle_duration: 5m", "How long an unused machine stays."),
        notYet(
            "utilization_policy",
            BroadType.group("a group of fields"),
            "utilization_policy:\n  min_gpu_utilization: 10\n  time_window: 1h",
            "Ends a run whose graphics cards stay idle."),
        notYet(
            "startup_order",
            BroadType.text("any, master-first or workers-first"),
            "startup_order: any",
            "Which nodes start first."),
        notYet(
            "stop_criteria",
            BroadType.text("all-done or master-done"),
            "stop_criteria: all-done",
            "When a run on several nodes is done."),
        notYet(
            "schedule",
            BroadType.group("the field \"cron\""),
            "schedule:\n  cron: 0 8 * * *",
            "When to start by itself."),
        notYet("fleets", NAMES, "fleets: [my-fleet]", "The fleets that may be used."),
        notYet(
            "instances",
            BroadType.list("a list of machines"),
            "instances: [my-fleet-0]",
            "The machines that may be used."),
        notYet(
            "tags",
            BroadType.group("a group of names and values"),
            "tags:\n  team: research",
            "Labels for what is made in the cloud."),
        notYet(
            "backend_options",
            BroadType.list("a list of options"),
            "backend_options: []",
            "Settings of single clouds."));
  }

  static List<Field<?>> ofDevEnvironments() {
    return List.of(
        notYet("version", TEXT, "version: 1.100.0", "The editor's version."),
        notYet(
            "inactivity_duration",
            DURATION,
            "inactivity_duration: 2h",
            "Stops a dev environment that nobody is connected to."));
  }

  static List<Field<?>> ofTasks() {
    return List.of(
        notYet(
                "nodes",
                new WholeType(1, Integer.MAX_VALUE),
                "nodes: 2",
                "On how many machines to run.")
            .excluding("groups"),
        notYet(
            "groups",
            BroadType.list("a list of groups"),
            "groups:\n  - nodes: 2",
            "Different nodes for one task."));
  }

  static List<Field<?>> ofServices() {
    return List.of(
        notYet(
            "model",
            BroadType.oneOf("a model's name, or a group of fields", Broad.TEXT, Broad.GROUP),
            "model: mistralai/Mistral-7B-Instruct-v0.2",
            "The model that the service offers through the OpenAI interface."),
        notYet(
            "https",
            BroadType.text("true, false or auto", "true", "false", "auto"),
            "https: true",
            "Whether the address is encrypted."),
        notYet("auth", FLAG, "auth: false", "Whether callers must show who they are."),
        notYet("strip_prefix", FLAG, "strip_prefix: true", "Hides the path that leads to it."),
        notYet(
                "replicas",
                BroadType.oneOf(
                    "a number such as 2, or a range such as 0..4", Broad.TEXT, Broad.LIST),
                "replicas: 1..4",
                "How many copies answer requests.")
            .excluding("groups"),
        notYet(
            "scaling",
            BroadType.group("the fields \"metric\" and \"target\""),
            "scaling:\n  metric: rps\n  target: 10",
            "When to add and remove replicas."),
        notYet(
            "rate_limits",
            BroadType.list("a list of limits"),
            "rate_limits:\n  - prefix: /\n    rps: 10",
            "How many requests callers may make."),
        notYet(
            "probes",
            BroadType.list("a list of probes"),
            "probes:\n  - type: http\n    url: /health",
            "How to see whether a replica is ready."),
        notYet(
            "groups",
            BroadType.list("a list of groups"),
            "groups:\n  - replicas: 2",
            "Different replicas for one service."));
  }
}
