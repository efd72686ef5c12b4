package dev.slipway.config.schema;

import dev.slipway.config.RunName;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of what is made, and of the parts of a run. */
final class ResourceNames {
  private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** The name of a group inside a task or service. */
  static final NameType OF_GROUP =
      new NameType("workers", GROUP.pattern(), ResourceNames::complaintOfGroup);

  /** The name of a run, or of something else that is made. */
  static final NameType OF_RESOURCE =
      new NameType("my-name", RunName.PATTERN, RunName::complaintInFile);

  private ResourceNames() {}

  /** The field {@code name} of something that is made. */
  static Field<String> field(String example, String help) {
    return Field.notYet("name", OF_RESOURCE, example, help).fallback("a random name");
  }

  private static Optional<String> complaintOfGroup(String name) {
    return GROUP.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "The name of a group has 1 to 40 small letters, digits and hyphens, and no hyphen"
                + " first.");
  }
}
