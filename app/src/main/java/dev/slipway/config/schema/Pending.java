package dev.slipway.config.schema;

import dev.slipway.config.schema.BroadType.Broad;
import dev.slipway.config.yaml.Node;

final class Pending {
  static final ValueType<Node> DURATION = BroadType.text("a duration");
  static final ValueType<Node> OFF_DURATION = BroadType.text("a duration or off");
  static final ValueType<Node> USER = BroadType.text("a user");
  static final ValueType<Node> IMAGE = BroadType.text("an image");
  static final ValueType<Node> PATH = BroadType.text("a path");
  static final ValueType<Node> SHELL = BroadType.text("a shell");
  static final ValueType<Node> RESOURCES =
      BroadType.group("a group of fields such as \"gpu: 24GB\"");
  static final ValueType<Node> MOUNTS = BroadType.list("a list of mounts");
  static final ValueType<Node> REPOS = BroadType.list("a list of repositories");
  static final ValueType<Node> FILES = BroadType.list("a list of files");
  static final ValueType<Node> RETRY =
      BroadType.oneOf("true, false, or a group of fields", Broad.TEXT, Broad.GROUP);
  static final ValueType<Node> PRICE = BroadType.text("a price");
  static final ValueType<Node> UTILIZATION = BroadType.group("a group of fields");
  static final ValueType<Node> SCHEDULE = BroadType.group("the field \"cron\"");
  static final ValueType<Node> INSTANCES = BroadType.list("a list of machines");
  static final ValueType<Node> TAGS = BroadType.group("a group of names and values");
  static final ValueType<Node> MODEL =
      BroadType.oneOf("a model's name, or a group of fields", Broad.TEXT, Broad.GROUP);
  static final ValueType<Node> RANGE =
      BroadType.oneOf("a number such as 2, or a range such as 0..4", Broad.TEXT, Broad.GROUP);
  static final ValueType<Node> SCALING = BroadType.group("the fields \"metric\" and \"target\"");
  static final ValueType<Node> RATE_LIMITS = BroadType.list("a list of limits");
  static final ValueType<Node> PROBES = BroadType.list("a list of probes");
  static final ValueType<Node> MEMORY = BroadType.text("a size");

  @SuppressWarnings("unchecked")
  static final ValueType<java.util.List<?>> HOSTS =
      (ValueType<java.util.List<?>>)
          (ValueType<?>) ListType.of("a list of machines", new AnyType());

  static final ValueType<Node> CIDR = BroadType.text("a network");
}
