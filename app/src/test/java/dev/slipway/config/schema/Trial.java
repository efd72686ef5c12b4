package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Reads one value that stands behind {@code it: }, and shows what was found. */
final class Trial<T> {
  private static final String KEY = "it: ";

  private final ValueType<T> type;
  private final String text;
  private final Findings findings;
  private final Optional<T> value;

  private Trial(ValueType<T> type, String text) {
    this.type = type;
    this.text = text;
    this.findings = new Findings(text);
    this.value = type.read(Label.field("it"), node(text), findings);
  }

  static <T> Trial<T> of(ValueType<T> type, String written) {
    return new Trial<>(type, KEY + written);
  }

  /** The value of a text that must be right, without a warning too. */
  static <T> T read(ValueType<T> type, String written) {
    Trial<T> trial = of(type, written);
    if (!trial.problems().isEmpty()) throw new AssertionError(trial.text + trial.problems());
    return trial.value.orElseThrow(() -> new AssertionError("Nothing was read: " + trial.text));
  }

  private static Node node(String text) {
    var syntax = new Findings(text);
    Node root = YamlReader.read(new Source(text), syntax).orElseThrow();
    if (!syntax.sorted().isEmpty()) throw new AssertionError(text + syntax.sorted());
    return ((Node.Mapping) root).entries().getFirst().value();
  }

  Optional<T> value() {
    return value;
  }

  /** {@code severity code [what is marked]}. */
  List<String> problems() {
    return findings.sorted().stream().map(this::show).toList();
  }

  private String show(Problem problem) {
    return problem.severity().word() + " " + problem.code() + " [" + marked(problem) + "]";
  }

  private String marked(Problem problem) {
    return text.substring(problem.span().start(), problem.span().end());
  }

  /** {@code [what is marked] the sentence}. */
  List<String> sentences() {
    return findings.sorted().stream()
        .map(problem -> "[" + marked(problem) + "] " + problem.message())
        .toList();
  }

  /** What stands behind the key after the first repair that is offered; empty if none is. */
  Optional<String> repaired() {
    return findings.sorted().stream()
        .flatMap(problem -> problem.fixes().stream())
        .findFirst()
        .map(fix -> TextEdit.apply(text, fix.edits()).substring(KEY.length()));
  }

  /** Reads again what the first repair makes of it. */
  Trial<T> again() {
    return of(type, repaired().orElseThrow());
  }
}
