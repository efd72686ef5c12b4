package dev.slipway.config.schema;

import dev.slipway.config.ContainerUser;
import dev.slipway.config.FileMount;
import dev.slipway.config.Findings;
import dev.slipway.config.InstanceChoice;
import dev.slipway.config.ModelSpec;
import dev.slipway.config.Probe;
import dev.slipway.config.RateLimit;
import dev.slipway.config.RepoSource;
import dev.slipway.config.Retry;
import dev.slipway.config.Scaling;
import dev.slipway.config.Schedule;
import dev.slipway.config.SshHost;
import dev.slipway.config.UtilizationPolicy;
import dev.slipway.config.VolumeMount;
import dev.slipway.config.schema.BroadType.Broad;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record Pending<T>(ValueType<Node> broad) implements ValueType<T> {
  static final ValueType<ContainerUser> USER = new Pending<>(BroadType.text("a user"));
  static final ValueType<String> IMAGE = new Pending<>(BroadType.text("an image"));
  static final ValueType<String> PATH = new Pending<>(BroadType.text("a path"));
  static final ValueType<String> SHELL = new Pending<>(BroadType.text("a shell"));
  static final ValueType<List<VolumeMount>> MOUNTS =
      new Pending<>(BroadType.list("a list of mounts"));
  static final ValueType<List<RepoSource>> REPOS =
      new Pending<>(BroadType.list("a list of repositories"));
  static final ValueType<List<FileMount>> FILES = new Pending<>(BroadType.list("a list of files"));
  static final ValueType<Retry> RETRY =
      new Pending<>(BroadType.oneOf("true, false, or a group of fields", Broad.TEXT, Broad.GROUP));
  static final ValueType<UtilizationPolicy> UTILIZATION =
      new Pending<>(BroadType.group("a group of fields"));
  static final ValueType<Schedule> SCHEDULE = new Pending<>(BroadType.group("the field \"cron\""));
  static final ValueType<List<InstanceChoice>> INSTANCES =
      new Pending<>(BroadType.list("a list of machines"));
  static final ValueType<Map<String, String>> TAGS =
      new Pending<>(BroadType.group("a group of names and values"));
  static final ValueType<ModelSpec> MODEL =
      new Pending<>(
          BroadType.oneOf("a model's name, or a group of fields", Broad.TEXT, Broad.GROUP));
  static final ValueType<Scaling> SCALING =
      new Pending<>(BroadType.group("the fields \"metric\" and \"target\""));
  static final ValueType<List<RateLimit>> RATE_LIMITS =
      new Pending<>(BroadType.list("a list of limits"));
  static final ValueType<List<Probe>> PROBES = new Pending<>(BroadType.list("a list of probes"));
  static final ValueType<List<SshHost>> HOSTS = new Pending<>(BroadType.list("a list of machines"));
  static final ValueType<String> CIDR = new Pending<>(BroadType.text("a network"));

  public Optional<T> read(Label label, Node node, Findings findings) {
    broad.read(label, node, findings);
    return Optional.empty();
  }

  public String expected() {
    return broad.expected();
  }

  public Shape shape() {
    return broad.shape();
  }
}
