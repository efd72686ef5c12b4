package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels for what is made in the cloud: names with values. */
record TagsType() implements ValueType<Map<String, String>> {
  private static final String NAME = "[_a-zA-Z0-9-]{1,60}";
  private static final PatternType VALUE =
      PatternType.of(
              "text",
              "[a-zA-Z0-9 .:/=_+@-]{0,256}",
              "The value of a tag has letters, digits, spaces and . : / = _ - + @, 256 at most.",
              "research")
          .withReferences();

  @Override
  public Optional<Map<String, String>> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Mapping mapping)) {
      Complaints.wrongValue(label, expected(), node, findings);
      return Optional.empty();
    }
    Map<String, String> tags = new LinkedHashMap<>();
    var own = findings.apart();
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (!name.matches(NAME)) own.error("tag", entry.key().span(), wrongName(name));
      value(label, entry, own).ifPresent(value -> tags.put(name, value));
    }
    findings.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(Collections.unmodifiableMap(tags));
  }

  private static Optional<String> value(Label label, Node.Entry entry, Findings findings) {
    String name = entry.key().text();
    if (entry.value() instanceof Node.Scalar scalar && scalar.isNull()) {
      findings.error(
          "no-value",
          entry.key().span(),
          "The tag " + name + " has no value. For an empty one write " + name + ": \"\".");
      return Optional.empty();
    }
    return VALUE.read(label.inside(name), entry.value(), findings);
  }

  private static String wrongName(String name) {
    return Words.quoted(name)
        + " cannot be the name of a tag: letters, digits, hyphens and underscores only, 60 at"
        + " most.";
  }

  @Override
  public String expected() {
    return "a group of names and values such as \"team: research\"";
  }

  @Override
  public List<String> forms() {
    return List.of("team: research");
  }

  @Override
  public Shape shape() {
    return new Shape.Table(Optional.of(NAME), VALUE);
  }
}
