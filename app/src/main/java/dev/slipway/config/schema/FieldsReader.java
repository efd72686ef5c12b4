package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.repair.Removal;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a group of fields by their descriptions, and reports whatever does not fit these. */
final class FieldsReader {
  private final FieldSet fields;
  private final Findings findings;
  private final Unknown unknown;
  private final boolean tellsSupport;
  private final Set<String> meant = new LinkedHashSet<>();
  private boolean unknownSeen;

  private FieldsReader(
      FieldSet fields,
      Findings findings,
      Function<String, Optional<String>> elsewhere,
      boolean tellsSupport) {
    this.fields = fields;
    this.findings = findings;
    this.unknown = new Unknown(fields, elsewhere, findings);
    this.tellsSupport = tellsSupport;
  }

  /** For a group inside a field, which says itself whether Slipway acts on it. */
  static FieldsReader inside(FieldSet fields, Findings findings) {
    return new FieldsReader(fields, findings, _ -> Optional.empty(), false);
  }

  /**
   * For a whole document.
   *
   * @param elsewhere for an unknown name: a sentence on where it is known
   * @param tellsSupport whether to warn of each field that Slipway does not act on yet
   */
  static FieldsReader ofDocument(
      FieldSet fields,
      Findings findings,
      Function<String, Optional<String>> elsewhere,
      boolean tellsSupport) {
    return new FieldsReader(fields, findings, elsewhere, tellsSupport);
  }

  /**
   * For a group inside a field: everything, with what is missing reported at the group, unless an
   * unknown name explains it.
   */
  Values read(Label label, Node.Mapping mapping) {
    return read(label, mapping, mapping.span());
  }

  /** Everything, with what is missing reported at the place. */
  Values read(Label label, Node.Mapping mapping, Span place) {
    Values values = readGiven(mapping);
    var given = new Given(label, mapping, place, values, meant);
    if (!unknownSeen || !place.equals(mapping.span())) reportMissing(given);
    fields.rules().forEach(rule -> rule.check(given, findings));
    return values;
  }

  Values readGiven(Node.Mapping mapping) {
    var values = new Values();
    for (Node.Entry entry : mapping.entries()) {
      Optional<Field<?>> field = fields.field(entry.key().text());
      if (field.isEmpty()) {
        reportUnknown(mapping, entry);
      } else if (isNothing(entry.value())) {
        reportNothing(field.get(), mapping, entry);
      } else {
        readOne(field.get(), mapping, entry, values);
      }
    }
    reportExcluded(mapping);
    return values;
  }

  /** True if a mistyped name was most likely meant to be this one. */
  boolean wasMeant(String name) {
    return meant.contains(name);
  }

  private void reportUnknown(Node.Mapping mapping, Node.Entry entry) {
    unknownSeen = true;
    if (!findings.isFullOfErrors()) unknown.report(mapping, entry).ifPresent(meant::add);
  }

  /** Reports required fields that are not there, unless a mistyped name was meant to be one. */
  private void reportMissing(Given given) {
    for (Field<?> field : fields.fields()) {
      boolean missing = field.required() && given.mapping().entry(field.name()).isEmpty();
      if (!missing || meant.contains(field.name())) continue;
      findings.error(
          "missing-field",
          given.place(),
          "%s needs the field \"%s\"%s"
              .formatted(given.label().capital(), field.name(), sample(field, ", such as: ", ": ")),
          Missing.fix(given, field, findings));
    }
  }

  /** An example that fits into a sentence, or in words what is wanted. */
  private static String sample(Field<?> field, String beforeExample, String beforeWords) {
    return field.example().contains("\n")
        ? beforeWords + field.type().expected() + "."
        : beforeExample + field.example();
  }

  private <T> void readOne(Field<T> field, Node.Mapping mapping, Node.Entry entry, Values values) {
    var own = findings.apart();
    Optional<T> value =
        Reading.read(field.type(), Label.field(field.name()), mapping, entry.value(), own);
    findings.addAll(own);
    value.ifPresent(read -> values.put(field, read));
    // Its error comes first; the rest is told once the value is right.
    if (own.hasErrors()) return;
    switch (field.support()) {
      case Support.ActedOn _ -> {}
      case Support.NotYet _ -> warnNotYet(field, entry);
      case Support.NoEffect none -> warnNoEffect(field, none, mapping, entry);
    }
  }

  private void warnNotYet(Field<?> field, Node.Entry entry) {
    if (!tellsSupport) return;
    findings.warning(
        "not-acted-on",
        entry.key().span(),
        "\"" + field.name() + "\" is understood, but Slipway does not act on it yet.");
  }

  private void warnNoEffect(
      Field<?> field, Support.NoEffect none, Node.Mapping mapping, Node.Entry entry) {
    findings.warning(
        "no-effect",
        entry.key().span(),
        "\"" + field.name() + "\" has no effect. " + none.why(),
        none.successor().fixes(fields, mapping, entry, findings));
  }

  private static boolean isNothing(Node value) {
    return value instanceof Node.Scalar scalar && scalar.isNull();
  }

  private void reportNothing(Field<?> field, Node.Mapping mapping, Node.Entry entry) {
    Span key = entry.key().span();
    if (field.required()) {
      String message = "\"" + field.name() + "\" has no value. ";
      String sample = sample(field, "Write, for example: ", "It must be ");
      findings.error("no-value", key, message + sample);
    } else if (!field.nullable()) {
      String message = "\"" + field.name() + "\" has no value, so it counts as not given.";
      Fix[] removal = removal(mapping, entry);
      boolean home = field.type() instanceof PathType && isTilde(entry.value());
      if (!home) {
        findings.warning("no-value", key, message, removal);
        return;
      }
      var quotes = new Fix("Put it in quotes", TextEdit.replace(entry.value().span(), "\"~\""));
      findings.warning(
          "no-value",
          key,
          message + " For the home folder write \"~\" with its quotes.",
          Stream.concat(Stream.of(quotes), Stream.of(removal)).toArray(Fix[]::new));
    }
  }

  private boolean isTilde(Node value) {
    Span span = value.span();
    return findings.text().startsWith("~", span.start()) && span.end() == span.start() + 1;
  }

  private Fix[] removal(Node.Mapping mapping, Node.Entry entry) {
    String name = entry.key().text();
    return Removal.of(findings.text(), mapping, entry)
        .map(edit -> new Fix("Remove \"" + name + "\"", edit))
        .stream()
        .toArray(Fix[]::new);
  }

  /** Each entry that cannot stand beside an earlier one, once. */
  private void reportExcluded(Node.Mapping mapping) {
    List<Node.Entry> earlier = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      if (fields.field(entry.key().text()).isEmpty() || isOff(entry.value())) continue;
      earlier.stream()
          .filter(other -> excludes(entry, other) || excludes(other, entry))
          .findFirst()
          .ifPresent(other -> reportPair(mapping, entry, other));
      earlier.add(entry);
    }
  }

  private boolean excludes(Node.Entry one, Node.Entry other) {
    return fields
        .field(one.key().text())
        .filter(field -> field.excludes().contains(other.key().text()))
        .isPresent();
  }

  private static boolean isOff(Node value) {
    return isNothing(value) || FlagType.ofNode(value).filter(flag -> !flag).isPresent();
  }

  private void reportPair(Node.Mapping mapping, Node.Entry one, Node.Entry other) {
    boolean inOrder = one.key().span().start() <= other.key().span().start();
    Node.Entry first = inOrder ? one : other;
    Node.Entry second = inOrder ? other : one;
    findings.error(
        "excluded",
        second.key().span(),
        "\"%s\" cannot be given together with \"%s\" (line %d). Remove one of them."
            .formatted(second.key().text(), first.key().text(), first.key().span().from().line()),
        Stream.of(second, first)
            .flatMap(entry -> Stream.of(removal(mapping, entry)))
            .toArray(Fix[]::new));
  }
}
