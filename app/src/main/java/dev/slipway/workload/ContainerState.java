package dev.slipway.workload;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an engine says of a container.
 *
 * @param id its id
 * @param status {@code created}, {@code running}, {@code exited} ...
 * @param exitCode what its first process ended with
 * @param outOfMemory whether the kernel killed it for memory
 * @param error what the engine could not do for it
 * @param ports application port to published port
 */
record ContainerState(
    String id,
    String status,
    int exitCode,
    boolean outOfMemory,
    String error,
    Map<Integer, Integer> ports) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> ALIVE =
      Set.of("running", "paused", "restarting", "stopping", "removing");

  static ContainerState parse(String text) throws IOException {
    try {
      JsonNode root = JSON.readTree(text);
      JsonNode state = root.path("State");
      return new ContainerState(
          root.path("Id").asString(""),
          state.path("Status").asString(""),
          state.path("ExitCode").asInt(0),
          state.path("OOMKilled").asBoolean(false),
          state.path("Error").asString(""),
          ports(root.path("Ports")));
    } catch (JacksonException e) {
      throw new IOException("The container engine gave an answer that is not understood", e);
    }
  }

  boolean running() {
    return ALIVE.contains(status);
  }

  boolean created() {
    return status.equals("created") || status.equals("configured") || status.equals("initialized");
  }

  Observation observation() {
    if (running()) return new Observation.Alive(ports);
    if (created()) return new Observation.Absent();
    return new Observation.Ended(OptionalInt.of(exitCode), outOfMemory);
  }

  private static Map<Integer, Integer> ports(JsonNode node) {
    Map<Integer, Integer> ports = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String application = entry.getKey().replace("/tcp", "");
      JsonNode published = entry.getValue().path(0).path("HostPort");
      if (published.isString() && application.chars().allMatch(Character::isDigit)) {
        ports.put(Integer.parseInt(application), Integer.parseInt(published.asString("0")));
      }
    }
    return ports;
  }
}
