package dev.slipway.cli;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem of a configuration, as the command line tells of it.
 *
 * @param file what the configuration is called
 * @param source its text, which the problem's repairs would change
 */
record Finding(String file, Source source, Problem problem) {

  /** One that has no text to point at. */
  static Finding ofWhole(String file, String code, String sentence) {
    return new Finding(
        file, new Source(""), new Problem(Severity.ERROR, code, sentence, Span.BEGINNING));
  }

  boolean error() {
    return problem.severity() == Severity.ERROR;
  }

  /** As compilers write it, for editors that read such lines. */
  String line() {
    return place() + ": " + problem.severity().word() + ": " + problem.message();
  }

  /** What was done about it. */
  String repairLine() {
    return place() + ": fixed: " + problem.fixes().getFirst().title();
  }

  private String place() {
    var from = problem.span().from();
    return file + ":" + from.line() + ":" + from.column();
  }

  /** For JSON. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file", file);
    values.putAll(values(problem.span()));
    values.put("severity", problem.severity().word());
    values.put("code", problem.code());
    values.put("message", problem.message());
    values.put("fixes", problem.fixes().stream().map(this::values).toList());
    return values;
  }

  private Map<String, Object> values(Fix fix) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", fix.title());
    values.put("certain", fix.certain());
    values.put("edits", fix.edits().stream().map(this::values).toList());
    return values;
  }

  private Map<String, Object> values(TextEdit edit) {
    Map<String, Object> values = values(source.span(edit.start(), edit.end()));
    values.put("replacement", edit.replacement());
    return values;
  }

  private static Map<String, Object> values(Span span) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("line", span.from().line());
    values.put("column", span.from().column());
    values.put("endLine", span.to().line());
    values.put("endColumn", span.to().column());
    values.put("offset", span.start());
    values.put("endOffset", span.end());
    return values;
  }

  static List<Finding> of(String file, String text, List<Problem> problems) {
    Source source = new Source(text);
    return problems.stream().map(problem -> new Finding(file, source, problem)).toList();
  }
}
