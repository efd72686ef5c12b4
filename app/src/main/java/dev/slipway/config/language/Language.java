package dev.slipway.config.language;

import dev.slipway.config.Checked;
import dev.slipway.config.Configuration;
import dev.slipway.config.FileKind;
import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.format.Formatter;
import dev.slipway.config.interpolate.References;
import dev.slipway.config.schema.ConfigurationReader;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Reading;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** The language of {@code .dstack.yml}. Holds no state; any thread may use it. */
public final class Language {

  /** The largest configuration that is read, in bytes, and in {@code char}s for a text. */
  public static final int LARGEST = 1 << 20;

  /** Checks the text of a configuration; spans count in its {@code char}s. */
  public Checked check(String text) {
    return check(text, FileKind.CONFIGURATION);
  }

  /**
   * Checks a text; spans count in its {@code char}s.
   *
   * @param kind what the text is meant to be
   */
  public Checked check(String text, FileKind kind) {
    var findings = new Findings(text);
    if (text.length() > LARGEST) {
      findings.error("too-large", Span.BEGINNING, Content.tooLarge(text.length()));
      return new Checked(Optional.empty(), findings.sorted());
    }
    Optional<Configuration> configuration = read(new Source(text), kind, findings);
    return new Checked(findings.hasErrors() ? Optional.empty() : configuration, findings.sorted());
  }

  /** Checks a file's content, which must be UTF-8; spans count in the text's {@code char}s. */
  public Checked check(byte[] content) {
    return switch (Content.of(content)) {
      case Content.Text(String text) -> check(text);
      case Content.Unreadable unreadable ->
          new Checked(Optional.empty(), List.of(unreadable.problem()));
    };
  }

  /** A file's content as text; nothing when {@link #check(byte[])} says that it is none. */
  public Optional<String> decode(byte[] content) {
    return Content.of(content) instanceof Content.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Puts a text in order. */
  public Formatting format(String text) {
    if (text.length() > LARGEST) return new Formatting.Refused(Content.tooLarge(text.length()));
    var findings = new Findings(text);
    Reading reading = YamlReader.recover(new Source(text), findings);
    if (!reading.sound() || findings.hasErrors()) {
      return new Formatting.Refused(mustBeRepaired(findings));
    }
    if (reading.root().filter(Language::isNoGroup).isPresent()) {
      return new Formatting.Refused("There are no fields here that could be put in order.");
    }
    Optional<String> formatted = new Formatter().format(text);
    return formatted.isPresent()
        ? new Formatting.Done(formatted.get())
        : new Formatting.Refused(
            "The text was left as it is, because its meaning would change in the new form.");
  }

  private static String mustBeRepaired(Findings findings) {
    return findings.sorted().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(
            problem ->
                "Repair line %d first, then the text can be put in order. %s"
                    .formatted(problem.span().from().line(), problem.message()))
        .orElse("Repair the text first, then it can be put in order.");
  }

  private static Optional<Configuration> read(Source source, FileKind kind, Findings findings) {
    Findings syntax = findings.apart();
    Reading reading = YamlReader.recover(source, syntax);
    Findings meaning = findings.apart();
    Optional<Configuration> configuration = understand(source, reading, kind, meaning);
    var followUps = new FollowUps(source, reading);
    List<Problem> own =
        meaning.sorted().stream().filter(problem -> !followUps.contains(problem)).toList();
    InvisibleCauses.join(syntax.sorted(), own, findings);
    return configuration;
  }

  private static Optional<Configuration> understand(
      Source source, Reading reading, FileKind kind, Findings findings) {
    Optional<Node> root = reading.root();
    if (root.isEmpty() || isNull(root.get())) {
      if (reading.sound()) reportEmpty(source, kind, findings);
      return Optional.empty();
    }
    if (!(root.get() instanceof Node.Mapping document)) {
      if (reading.sound()) reportNotFields(root.get(), kind, findings);
      return Optional.empty();
    }
    Optional<Configuration> configuration = ConfigurationReader.read(document, kind, findings);
    new References(source, document, findings).check();
    return configuration;
  }

  private static boolean isNoGroup(Node root) {
    return !(root instanceof Node.Mapping) && !isNull(root);
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isNull();
  }

  private static void reportNotFields(Node root, FileKind kind, Findings findings) {
    String sentence =
        switch (kind) {
          case CONFIGURATION -> "A configuration is a list of fields such as \"type: task\", not ";
          case PROFILES ->
              "Profiles are a list below the line \"profiles:\", indented deeper, not ";
        };
    findings.error("not-fields", root.span(), sentence + root.phrase() + ".");
  }

  private static void reportEmpty(Source source, FileKind kind, Findings findings) {
    String what =
        source.body().isBlank() ? "The file is empty." : "The file holds no fields, only comments.";
    findings.error(
        "empty",
        source.span(source.bodyStart(), source.bodyStart()),
        switch (kind) {
          case CONFIGURATION ->
              what + " Start with type: task, type: service or type: dev-environment.";
          case PROFILES -> what + " Start with profiles: and a list of named profiles below it.";
        });
  }
}
