package dev.slipway.config.schema;

import dev.slipway.config.Base;
import dev.slipway.config.DevEnvironment;
import dev.slipway.config.ReplicaGroup;
import dev.slipway.config.RunExtras;
import dev.slipway.config.Service;
import dev.slipway.config.ServiceOptions;
import dev.slipway.config.Task;
import java.util.List;
import java.util.Optional;

/** Makes the records of what can be run. */
final class Runs {
  private Runs() {}

  static DevEnvironment devEnvironment(Values values) {
    return new DevEnvironment(
        base(values),
        values.get(DevEnvironmentFields.IDE),
        values.get(DevEnvironmentFields.VERSION),
        values.list(DevEnvironmentFields.INIT),
        values.list(DevEnvironmentFields.PORTS),
        values.get(DevEnvironmentFields.INACTIVITY_DURATION));
  }

  static Task task(Values values) {
    return new Task(
        base(values),
        values.list(TaskFields.COMMANDS),
        values.list(DevEnvironmentFields.PORTS),
        values.get(TaskFields.NODES).orElse(1),
        values.list(NodeGroups.GROUPS));
  }

  static Service service(Values values) {
    Optional<Replicas> replicas = values.get(ServiceFields.REPLICAS);
    List<ReplicaGroup> groups =
        values.get(ReplicaGroups.GROUPS).or(() -> replicas.map(Replicas::groups)).orElse(List.of());
    return new Service(
        base(values),
        values.list(TaskFields.COMMANDS),
        values.get(ServiceFields.PORT).orElseThrow(),
        values.get(ServiceFields.GATEWAY),
        replicas.flatMap(Replicas::count),
        groups,
        options(values));
  }

  private static ServiceOptions options(Values values) {
    return new ServiceOptions(
        values.get(ServiceFields.MODEL),
        values.get(ServiceFields.HTTPS),
        values.get(ServiceFields.AUTH),
        values.get(ServiceFields.STRIP_PREFIX),
        values.get(ServiceFields.SCALING),
        values.list(ServiceFields.RATE_LIMITS),
        values.list(ServiceFields.PROBES));
  }

  private static Base base(Values values) {
    return new Base(
        values.get(CommonFields.NAME),
        values.get(CommonFields.IMAGE),
        values.get(CommonFields.ENTRYPOINT),
        values.get(CommonFields.REGISTRY_AUTH),
        values.get(CommonFields.PYTHON),
        values.list(CommonFields.ENV),
        values.list(CommonFields.SETUP),
        extras(values),
        ProfileRecord.of(values));
  }

  private static RunExtras extras(Values values) {
    return new RunExtras(
        values.get(ContainerFields.USER),
        values.get(ContainerFields.PRIVILEGED),
        values.get(ContainerFields.WORKING_DIR),
        values.get(ContainerFields.SHELL),
        values.get(ContainerFields.NVCC),
        values.get(ContainerFields.DOCKER),
        values.get(ContainerFields.SINGLE_BRANCH),
        values.get(ContainerFields.RESOURCES),
        values.get(ContainerFields.PRIORITY),
        values.list(ContainerFields.VOLUMES),
        values.list(ContainerFields.REPOS),
        values.list(ContainerFields.FILES),
        values.get(ContainerFields.DSTACK));
  }
}
