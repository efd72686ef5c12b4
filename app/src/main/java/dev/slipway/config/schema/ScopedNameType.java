package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is made once and used by runs, by its name, or as {@code project/name} in another project.
 *
 * @param noun what it is, with its article: {@code a fleet}
 * @param byAddress whether it can also be found by its address
 */
record ScopedNameType(String noun, String form, boolean byAddress) implements ScalarType<String> {
  private static final String PROJECT = "[a-zA-Z0-9_-]{1,50}";

  /** A single letter cannot be chosen as a name today, but nothing says that none has one. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  /** A project alone. */
  static final PatternType OF_PROJECT =
      PatternType.of(
              "the name of a project",
              PROJECT,
              "The name of a project has 1 to 50 letters, digits, hyphens and underscores.",
              "main")
          .withReferences();

  /** A gateway's name without its project. */
  static final NameType OF_GATEWAY_ALONE = named("public");

  static final ScopedNameType FLEET = new ScopedNameType("a fleet", "my-fleet", false);
  static final ScopedNameType GATEWAY = new ScopedNameType("a gateway", "my-gateway", true);

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    int slash = HostName.withoutReferences(part.text()).indexOf('/');
    if (slash < 0) return readName(label, part, findings);
    if (part.text().contains("://")) return address().readPart(label, part, findings);
    Part project = part.sub(0, slash);
    Part name = part.sub(slash + 1);
    boolean two = HostName.withoutReferences(name.text()).indexOf('/') < 0;
    if (!two || project.isEmpty() || name.isEmpty()) {
      findings.error("wrong-value", part.span(), "Write " + expected() + ": " + examples() + ".");
      return Optional.empty();
    }
    boolean right =
        OF_PROJECT.readPart(label, project, findings).isPresent() && isName(name, findings);
    return right ? Optional.of(part.text()) : Optional.empty();
  }

  private static NameType named(String form) {
    return new NameType(form, References.or(NAME.pattern()), ScopedNameType::complaint);
  }

  private static Optional<String> complaint(String name) {
    return NAME.matcher(name).matches() || References.isIn(name)
        ? Optional.empty()
        : Optional.of(
            "A name starts with a small letter and has at most 41 small letters, digits and"
                + " hyphens, such as my-name.");
  }

  private static boolean isName(Part part, Findings findings) {
    Optional<String> wrong = complaint(part.text());
    wrong.ifPresent(sentence -> findings.error("wrong-value", part.span(), sentence));
    return wrong.isEmpty();
  }

  private String examples() {
    return form + " or main/" + form;
  }

  private Optional<String> readName(Label label, Part part, Findings findings) {
    if (byAddress) return address().readPart(label, part, findings);
    return named(form).readPart(label, part, findings);
  }

  private AddressType address() {
    return new AddressType(noun + "'s name or address", "gateway.example.com");
  }

  @Override
  public String expected() {
    return noun + "'s name, alone or as project/name" + (byAddress ? ", or its address" : "");
  }

  @Override
  public List<String> forms() {
    return List.of(form);
  }

  @Override
  public String pattern() {
    String scoped = "(?:" + PROJECT + "/)?" + NAME.pattern();
    return References.or(byAddress ? scoped + "|" + HostName.PATTERN : scoped);
  }
}
