package dev.slipway.config.interpolate;

import dev.slipway.config.ConfigurationType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to machines of groups, such as {@code groups[0].nodes[1].IP_ADDRESS}. */
record GroupReferences(GroupSizes sizes) {
  private static final Pattern SHAPE =
      Pattern.compile("groups\\[([^\\]]*)\\]\\.(nodes|replicas)\\[([^\\]]*)\\]\\.([a-zA-Z0-9_]+)");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");
  private static final String ADDRESS = "IP_ADDRESS";

  static boolean isOne(String name) {
    return SHAPE.matcher(name).matches();
  }

  /** What is wrong with it in its place; empty if nothing. */
  Optional<String> complaint(String name, Place place) {
    Matcher matcher = SHAPE.matcher(name);
    if (!matcher.matches()) return Optional.empty();
    String kind = matcher.group(2);
    String wanted = place.is(ConfigurationType.SERVICE) ? "replicas" : "nodes";
    if (!kind.equals(wanted)) {
      return Optional.of(
          "Here the machines of a group are called " + wanted + ", not " + kind + ".");
    }
    if (!matcher.group(4).equals(ADDRESS)) {
      return Optional.of("Of a machine only its " + ADDRESS + " can be referred to.");
    }
    return index(matcher.group(1), sizes.groups(), "groups")
        .or(() -> machine(matcher.group(1), matcher.group(3), kind));
  }

  private Optional<String> machine(String group, String index, String kind) {
    OptionalInt size = sizes.size(Integer.parseInt(group));
    return size.isEmpty() ? Optional.empty() : index(index, size.getAsInt(), kind);
  }

  private static Optional<String> index(String written, int size, String noun) {
    if (!INDEX.matcher(written).matches()) {
      return Optional.of("Behind " + noun + " stands a number from 0 on in brackets.");
    }
    if (Integer.parseInt(written) < size) return Optional.empty();
    String range = size == 0 ? "there are none" : "they are counted from 0 to " + (size - 1);
    return Optional.of(
        "There is nothing at "
            + noun
            + "["
            + written
            + "]: of those that are certain to exist "
            + range
            + ".");
  }
}
