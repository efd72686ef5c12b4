package dev.slipway.cli;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.language.Language;
import dev.slipway.engine.ConfigurationFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code slipway check}: exit code 0 without errors, 1 with, 2 when it was called wrongly. */
@Command(name = "check", description = "Check configurations.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final CommandLineTools tools;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print the problems as JSON.")
  private boolean json;

  CheckCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) findings.addAll(check(file));
    if (json) printJson(findings);
    else findings.forEach(finding -> tools.out().println(finding.text()));
    return findings.stream().anyMatch(Finding::error) ? ExitCode.FAILED : ExitCode.OK;
  }

  private List<Finding> check(Path file) {
    return switch (ConfigurationFile.read(tools.folder().resolve(file), Language.LARGEST)) {
      case ConfigurationFile.Unreadable(String sentence) ->
          List.of(new Finding(file, 1, 1, 1, 1, Severity.ERROR, "unreadable", sentence));
      case ConfigurationFile.Content content ->
          tools.language().check(content.bytes()).problems().stream()
              .map(problem -> Finding.of(file, problem))
              .toList();
    };
  }

  private void printJson(List<Finding> findings) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    tools.out().println(mapper.writeValueAsString(findings.stream().map(Finding::values).toList()));
  }

  private record Finding(
      Path file,
      int line,
      int column,
      int endLine,
      int endColumn,
      Severity severity,
      String code,
      String message) {

    static Finding of(Path file, Problem problem) {
      var from = problem.span().from();
      var to = problem.span().to();
      return new Finding(
          file,
          from.line(),
          from.column(),
          to.line(),
          to.column(),
          problem.severity(),
          problem.code(),
          problem.message());
    }

    boolean error() {
      return severity == Severity.ERROR;
    }

    String word() {
      return severity.name().toLowerCase(Locale.ROOT);
    }

    /** As compilers write it, for editors that read such lines. */
    String text() {
      return file + ":" + line + ":" + column + ": " + word() + ": " + message;
    }

    Map<String, Object> values() {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("file", file.toString());
      values.put("line", line);
      values.put("column", column);
      values.put("endLine", endLine);
      values.put("endColumn", endColumn);
      values.put("severity", word());
      values.put("code", code);
      values.put("message", message);
      return values;
    }
  }
}
