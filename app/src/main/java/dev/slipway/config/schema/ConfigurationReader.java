package dev.slipway.config.schema;

import dev.slipway.config.Configuration;
import dev.slipway.config.ConfigurationType;
import dev.slipway.config.FileKind;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a document's fields into a configuration. */
public final class ConfigurationReader {
  private static final int MOST_GUESSES = 3;

  private final Node.Mapping document;
  private final FileKind kind;
  private final Findings findings;

  private ConfigurationReader(Node.Mapping document, FileKind kind, Findings findings) {
    this.document = document;
    this.kind = kind;
    this.findings = findings;
  }

  /** Empty if the type is not known; whether the configuration can be used, the findings tell. */
  public static Optional<Configuration> read(
      Node.Mapping document, FileKind kind, Findings findings) {
    return new ConfigurationReader(document, kind, findings).read();
  }

  private Optional<Configuration> read() {
    Optional<Node.Entry> type = document.entry(CommonFields.TYPE.name());
    if (type.isEmpty()) return readWithoutType();
    Optional<ConfigurationType> known = typeOf(type.get().value());
    if (known.isPresent()) return readAs(known.get(), type.get().value().span());
    Optional<ConfigurationType> guess = guess(type.get().value());
    guess.ifPresentOrElse(meant -> reader(meant).readGiven(document), () -> readNames(findings));
    return Optional.empty();
  }

  private static Optional<ConfigurationType> typeOf(Node value) {
    return value instanceof Node.Scalar scalar
        ? ConfigurationType.ofWord(scalar.text())
        : Optional.empty();
  }

  /** What a mistyped word was most likely meant to be. */
  private static Optional<ConfigurationType> guess(Node value) {
    List<String> words = CommonFields.TYPE.type().choices().stream().map(Choice::value).toList();
    return value instanceof Node.Scalar scalar
        ? Nearest.to(scalar.text(), words)
            .or(() -> Synonyms.of(scalar.text()))
            .flatMap(ConfigurationType::ofWord)
        : Optional.empty();
  }

  private Optional<Configuration> readWithoutType() {
    if (document.entry(ProfilesFields.PROFILES.name()).isPresent()) {
      return readAs(ConfigurationType.PROFILES, document.span());
    }
    var names = findings.apart();
    FieldsReader reader = readNames(names);
    boolean meant =
        reader.wasMeant(CommonFields.TYPE.name())
            || reader.wasMeant(ProfilesFields.PROFILES.name());
    // Where no name is known at all, the first thing to know is that this is a configuration.
    if (meant || knowsOne()) findings.addAll(names);
    if (meant) return Optional.empty();
    Span start =
        document.entries().isEmpty() ? document.span() : document.entries().getFirst().key().span();
    if (kind == FileKind.PROFILES) {
      findings.error(
          "missing-field",
          start,
          "The field \"profiles\" is missing. Write profiles: and the list of profiles below it.");
      return Optional.empty();
    }
    findings.error(
        "missing-field",
        start,
        "The field \"type\" is missing. Write type: dev-environment, type: task or type: service.",
        typeFixes(start));
    return Optional.empty();
  }

  /** The fields of all types at once: their names, and the values that are the same for all. */
  private FieldsReader readNames(Findings findings) {
    var reader = FieldsReader.ofDocument(Schema.anyType(), findings, _ -> Optional.empty(), true);
    reader.readGiven(document);
    return reader;
  }

  private boolean knowsOne() {
    return document.entries().stream()
        .anyMatch(entry -> Schema.anyType().field(entry.key().text()).isPresent());
  }

  /** The types that know all of the given names. */
  private Fix[] typeFixes(Span start) {
    List<String> names = document.entries().stream().map(entry -> entry.key().text()).toList();
    boolean block = !names.isEmpty() && start.start() == document.span().start();
    String lineBreak = findings.text().contains("\r\n") ? "\r\n" : "\n";
    return Stream.of(ConfigurationType.values())
        .filter(type -> block && type != ConfigurationType.PROFILES)
        .filter(type -> fits(type, names))
        .limit(MOST_GUESSES)
        .map(
            type ->
                new Fix(
                    "Make it " + type.phrase(),
                    TextEdit.insert(start.start(), "type: " + type.word() + lineBreak)))
        .toArray(Fix[]::new);
  }

  private static boolean fits(ConfigurationType type, List<String> names) {
    boolean complete =
        Schema.fields(type).stream()
            .filter(field -> field.required() && !field.equals(CommonFields.TYPE))
            .allMatch(field -> names.contains(field.name()));
    return complete && names.stream().allMatch(name -> Schema.field(type, name).isPresent());
  }

  private Optional<Configuration> readAs(ConfigurationType type, Span place) {
    if (!type.runnable()) warnNotMade(type);
    Values values = reader(type).read(new Label(type.phrase()), document, place);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(Kind.of(type).build().apply(values));
  }

  private FieldsReader reader(ConfigurationType type) {
    return FieldsReader.ofDocument(
        Kind.of(type).fields(), findings, name -> otherTypesSentence(type, name), type.runnable());
  }

  private void warnNotMade(ConfigurationType type) {
    if (type == ConfigurationType.PROFILES) {
      document
          .entry(ProfilesFields.PROFILES.name())
          .ifPresent(
              entry ->
                  findings.warning(
                      "type-not-acted-on",
                      entry.key().span(),
                      "Slipway reads profiles but does not apply them to a run yet."));
      return;
    }
    document
        .entry(CommonFields.TYPE.name())
        .ifPresent(
            entry ->
                findings.warning(
                    "type-not-acted-on",
                    entry.value().span(),
                    "Slipway reads " + type.word() + "s but cannot make one yet."));
  }

  private static Optional<String> otherTypesSentence(ConfigurationType type, String name) {
    List<ConfigurationType> types = Schema.typesWith(name);
    if (types.isEmpty()) return Optional.empty();
    String owners = either(types.stream().map(ConfigurationType::phrase).toList());
    return Optional.of(
        "\"" + name + "\" is a field of " + owners + ", and this is " + type.phrase() + ".");
  }

  private static String either(List<String> phrases) {
    String last = phrases.getLast();
    if (phrases.size() == 1) return last;
    return String.join(", ", phrases.subList(0, phrases.size() - 1)) + " or " + last;
  }
}
