package dev.slipway.config.schema;

import dev.slipway.config.ContainerUser;
import dev.slipway.config.Findings;
import java.util.List;
import java.util.Optional;

/** Who commands run as: a name or number, and a group behind a colon. */
record UserType() implements ScalarType<ContainerUser> {

  @Override
  public Optional<ContainerUser> readPart(Label label, Part part, Findings findings) {
    List<Part> parts = part.split(':');
    if (parts.size() > 2) {
      findings.error(
          "user", part.span(), "A user is written as name:group, with one colon at most.");
      return Optional.empty();
    }
    for (Part one : parts) {
      Optional<String> complaint =
          part.isEmpty()
              ? Optional.of("The user is empty. Write, for example, ubuntu or 1000:1000.")
              : complaint(one.text());
      if (complaint.isPresent()) {
        findings.error("user", one.isEmpty() ? part.span() : one.span(), complaint.get());
        return Optional.empty();
      }
    }
    return Optional.of(
        new ContainerUser(
            parts.getFirst().text(), parts.stream().skip(1).map(Part::text).findFirst()));
  }

  private static Optional<String> complaint(String text) {
    if (text.isEmpty()) {
      return Optional.of(
          "A name or number is missing beside the colon. Write, for example, 1000:1000.");
    }
    return text.matches("-[0-9]+")
        ? Optional.of("The number of a user or group cannot be less than 0.")
        : Optional.empty();
  }

  @Override
  public String expected() {
    return "a user such as ubuntu or 1000:1000";
  }

  @Override
  public List<String> forms() {
    return List.of("ubuntu", "1000", "1000:1000", "ubuntu:users");
  }

  @Override
  public String pattern() {
    return "[^:-][^:]*(?::[^:-][^:]*)?";
  }
}
