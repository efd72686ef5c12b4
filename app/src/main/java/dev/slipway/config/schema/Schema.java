package dev.slipway.config.schema;

import dev.slipway.config.ConfigurationType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of each type of configuration, in the order in which people write them. */
public final class Schema {
  private static final List<Field<?>> DEV_ENVIRONMENT =
      join(
          List.of(
              CommonFields.all(),
              List.of(OwnFields.IDE, OwnFields.INIT, OwnFields.PORTS),
              LaterFields.ofDevEnvironments(),
              LaterFields.ofAllTypes(),
              LaterFields.ofProfiles()));

  private static final List<Field<?>> TASK =
      join(
          List.of(
              CommonFields.all(),
              List.of(OwnFields.COMMANDS, OwnFields.PORTS, OwnFields.ARTIFACTS),
              LaterFields.ofTasks(),
              LaterFields.ofAllTypes(),
              LaterFields.ofProfiles()));

  private static final List<Field<?>> SERVICE =
      join(
          List.of(
              CommonFields.all(),
              List.of(OwnFields.COMMANDS, OwnFields.PORT, OwnFields.GATEWAY),
              LaterFields.ofServices(),
              LaterFields.ofAllTypes(),
              LaterFields.ofProfiles()));

  private static final List<Field<?>> ANY =
      firstOfEachName(join(List.of(DEV_ENVIRONMENT, TASK, SERVICE)));

  private Schema() {}

  public static List<Field<?>> fields(ConfigurationType type) {
    return switch (type) {
      case DEV_ENVIRONMENT -> DEV_ENVIRONMENT;
      case TASK -> TASK;
      case SERVICE -> SERVICE;
      case FLEET, VOLUME, GATEWAY, PRESET, PROFILES -> List.of(CommonFields.TYPE);
    };
  }

  /** The fields of all types, for a text whose type is not known. */
  public static List<Field<?>> fields() {
    return ANY;
  }

  public static Optional<Field<?>> field(ConfigurationType type, String name) {
    return find(fields(type), name);
  }

  public static Optional<Field<?>> find(List<Field<?>> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The types of configuration that have a field of this name. */
  public static List<ConfigurationType> typesWith(String name) {
    return Arrays.stream(ConfigurationType.values())
        .filter(type -> field(type, name).isPresent())
        .toList();
  }

  private static List<Field<?>> join(List<List<Field<?>>> lists) {
    return lists.stream().<Field<?>>flatMap(List::stream).toList();
  }

  private static List<Field<?>> firstOfEachName(List<Field<?>> fields) {
    Map<String, Field<?>> firsts = new LinkedHashMap<>();
    fields.forEach(field -> firsts.putIfAbsent(field.name(), field));
    return List.copyOf(firsts.values());
  }
}
