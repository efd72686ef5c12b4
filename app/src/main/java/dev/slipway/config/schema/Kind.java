package dev.slipway.config.schema;

import dev.slipway.config.Configuration;
import dev.slipway.config.ConfigurationType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The kinds of documents: their fields, the rules between these, and what is made of them.
 *
 * @param build called only if the fields are without error
 */
record Kind(FieldSet fields, Function<Values, Configuration> build) {
  private static final Kind DEV_ENVIRONMENT =
      run(DevEnvironmentFields.all(), RunRules.ofDevEnvironments(), Runs::devEnvironment);
  private static final Kind TASK = run(TaskFields.all(), RunRules.ofTasks(), Runs::task);
  private static final Kind SERVICE = run(ServiceFields.all(), ServiceRules.all(), Runs::service);
  private static final Kind FLEET =
      new Kind(new FieldSet(FleetFields.all(), FleetFields.rules()), FleetFields::build);
  private static final Kind VOLUME =
      new Kind(new FieldSet(VolumeFields.all(), VolumeFields.rules()), VolumeFields::build);
  private static final Kind GATEWAY =
      new Kind(new FieldSet(GatewayFields.all(), GatewayFields.rules()), GatewayFields::build);
  private static final Kind PRESET =
      new Kind(new FieldSet(PresetFields.all(), PresetFields.rules()), PresetFields::build);
  private static final Kind PROFILES =
      new Kind(new FieldSet(ProfilesFields.all(), List.of()), ProfilesFields::build);

  static Kind of(ConfigurationType type) {
    return switch (type) {
      case DEV_ENVIRONMENT -> DEV_ENVIRONMENT;
      case TASK -> TASK;
      case SERVICE -> SERVICE;
      case FLEET -> FLEET;
      case VOLUME -> VOLUME;
      case GATEWAY -> GATEWAY;
      case PRESET -> PRESET;
      case PROFILES -> PROFILES;
    };
  }

  private static Kind run(
      List<Field<?>> own, List<Rule> rules, Function<Values, Configuration> build) {
    List<Field<?>> all =
        FieldSet.join(List.of(CommonFields.all(), own, ContainerFields.all(), ProfileFields.all()));
    List<Rule> allRules = Stream.concat(RunRules.ofAll().stream(), rules.stream()).toList();
    return new Kind(new FieldSet(all, allRules), build);
  }
}
