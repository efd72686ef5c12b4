package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a group of fields by their descriptions, and reports whatever does not fit these. */
final class FieldsReader {
  private final Map<String, Field<?>> fields;
  private final Findings findings;
  private final Function<String, Optional<String>> elsewhere;
  private boolean unknownSeen;
  private final Set<String> meant = new LinkedHashSet<>();

  FieldsReader(List<Field<?>> fields, Findings findings) {
    this(fields, findings, _ -> Optional.empty());
  }

  /**
   * @param elsewhere for an unknown name: a sentence on where it is known
   */
  FieldsReader(
      List<Field<?>> fields, Findings findings, Function<String, Optional<String>> elsewhere) {
    this.fields = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
    this.findings = findings;
    this.elsewhere = elsewhere;
  }

  /**
   * For a group inside a field: everything, with what is missing reported at the group, unless an
   * unknown name explains it.
   */
  Values read(Label label, Node.Mapping mapping) {
    Values values = readGiven(mapping);
    if (!unknownSeen) reportMissing(label, mapping, mapping.span());
    return values;
  }

  Values readGiven(Node.Mapping mapping) {
    var values = new Values();
    for (Node.Entry entry : mapping.entries()) {
      Field<?> field = fields.get(entry.key().text());
      if (field == null) {
        reportUnknown(entry.key());
      } else if (isNothing(entry.value())) {
        reportNothing(field, entry);
      } else {
        readOne(field, entry, values);
      }
    }
    reportExcluded(mapping);
    return values;
  }

  /** Reports required fields that are not there, unless a mistyped name was meant to be one. */
  void reportMissing(Label label, Node.Mapping mapping, Span span) {
    for (Field<?> field : fields.values()) {
      boolean missing = field.required() && mapping.entry(field.name()).isEmpty();
      if (!missing || meant.contains(field.name())) continue;
      findings.error(
          "missing-field",
          span,
          "%s needs the field \"%s\", such as: %s"
              .formatted(label.capital(), field.name(), field.example()));
    }
  }

  /** True if a mistyped name was most likely meant to be this one. */
  boolean wasMeant(String name) {
    return meant.contains(name);
  }

  private <T> void readOne(Field<T> field, Node.Entry entry, Values values) {
    Optional<T> value = field.type().read(Label.field(field.name()), entry.value(), findings);
    value.ifPresent(read -> values.put(field, read));
    switch (field.support()) {
      case Support.ActedOn _ -> {}
      case Support.NotYet _ ->
          findings.warning(
              "not-acted-on",
              entry.key().span(),
              "\"" + field.name() + "\" is understood, but Slipway does not act on it yet.");
      case Support.NoEffect none ->
          findings.warning(
              "no-effect",
              entry.key().span(),
              "\"" + field.name() + "\" has no effect. " + none.why());
    }
  }

  private static boolean isNothing(Node value) {
    return value instanceof Node.Scalar scalar && scalar.isNull();
  }

  private void reportNothing(Field<?> field, Node.Entry entry) {
    Span key = entry.key().span();
    if (field.required()) {
      String message = "\"" + field.name() + "\" has no value. Write, for example: ";
      findings.error("no-value", key, message + field.example());
    } else {
      String message = "\"" + field.name() + "\" has no value, so it counts as not given.";
      findings.warning("no-value", key, message);
    }
  }

  private void reportUnknown(Node.Scalar key) {
    unknownSeen = true;
    if (findings.isFullOfErrors()) return;
    Optional<String> known = elsewhere.apply(key.text());
    Optional<String> near = Nearest.to(key.text(), fields.keySet());
    near.ifPresent(meant::add);
    String message =
        known
            .map(sentence -> sentence + near.map(FieldsReader::guess).orElse(""))
            .orElseGet(
                () ->
                    "There is no field %s.%s"
                        .formatted(
                            Words.quoted(key.text()), near.map(FieldsReader::guess).orElse("")));
    findings.error("unknown-field", key.span(), message);
  }

  private static String guess(String name) {
    return " Did you mean \"" + name + "\"?";
  }

  private void reportExcluded(Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries()) {
      Field<?> field = fields.get(entry.key().text());
      if (field == null || isOff(entry.value())) continue;
      for (String name : field.excludes()) {
        mapping
            .entry(name)
            .filter(other -> !isOff(other.value()))
            .ifPresent(other -> reportPair(entry, other));
      }
    }
  }

  private static boolean isOff(Node value) {
    return isNothing(value) || FlagType.ofNode(value).filter(flag -> !flag).isPresent();
  }

  private void reportPair(Node.Entry one, Node.Entry other) {
    boolean inOrder = one.key().span().start() <= other.key().span().start();
    Node.Scalar first = inOrder ? one.key() : other.key();
    Node.Scalar second = inOrder ? other.key() : one.key();
    findings.error(
        "excluded",
        second.span(),
        "\"%s\" cannot be given together with \"%s\" (line %d). Remove one of them."
            .formatted(second.text(), first.text(), first.span().from().line()));
  }
}
