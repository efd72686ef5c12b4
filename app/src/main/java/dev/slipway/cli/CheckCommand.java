package dev.slipway.cli;

import dev.slipway.config.language.Repair;
import dev.slipway.config.language.Repair.Repaired;
import dev.slipway.engine.ConfigurationFile;
import dev.slipway.store.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code slipway check}: exit code 0 without errors, 1 with, 2 when it was called wrongly or
 * something that was named cannot be read.
 */
@Command(name = "check", description = "Check configurations.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final CommandLineTools tools;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The files to check; of a folder all configurations; - for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--json",
      description =
          "Print the problems as JSON, with their fixes. Lines and columns count from 1, columns in"
              + " whole characters (code points); offsets count from 0, in UTF-16 units as"
              + " JavaScript and Java do.")
  private boolean json;

  @Option(
      names = "--fix",
      description =
          "Make every certain fix, in the files themselves: spelling, quotes, spaces, tabs,"
              + " indentation, brackets and old names. Nothing that you wrote is removed, and no"
              + " value is made up; such fixes are only offered, by --json and in the window.")
  private boolean fix;

  CheckCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = new Inputs(tools.folder(), tools.in()).of(files);
    if (fix && inputs.stream().anyMatch(Input.Piped.class::isInstance)) {
      throw new ParameterException(
          spec.commandLine(), "--fix changes files, and behind - there is none. Name a file.");
    }
    List<Finding> findings = new ArrayList<>();
    boolean wrong = false;
    for (Input input : inputs) {
      switch (input.read()) {
        case ConfigurationFile.Unreadable(String sentence) -> {
          wrong = true;
          tools.err().println(input.name() + ": " + sentence);
        }
        case ConfigurationFile.Content content -> findings.addAll(findings(input, content.bytes()));
      }
    }
    if (json) printJson(findings);
    else findings.forEach(finding -> tools.out().println(finding.line()));
    if (wrong) return ExitCode.USAGE;
    return findings.stream().anyMatch(Finding::error) ? ExitCode.FAILED : ExitCode.OK;
  }

  private List<Finding> findings(Input input, byte[] content) {
    Optional<String> text = tools.language().decode(content);
    if (text.isEmpty()) {
      return Finding.of(input.name(), "", tools.language().check(content).problems());
    }
    return fix && input instanceof Input.OfFile file
        ? repair(file, text.get())
        : check(input, text.get());
  }

  private List<Finding> check(Input input, String text) {
    return Finding.of(input.name(), text, tools.language().check(text, input.kind()).problems());
  }

  private List<Finding> repair(Input.OfFile file, String text) {
    Repaired repaired = new Repair(tools.language()).repair(text);
    if (repaired.text().equals(text)) return check(file, text);
    try {
      new WholeFile(file.path()).write(repaired.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.ofWhole(file.name(), "unwritable", Unwritable.sentence(e)));
      findings.addAll(check(file, text));
      return findings;
    }
    // The JSON tells of what is left, and has the standard output to itself.
    PrintWriter told = json ? tools.err() : tools.out();
    Finding.of(file.name(), text, repaired.repaired())
        .forEach(finding -> told.println(finding.repairLine()));
    return check(file, repaired.text());
  }

  private void printJson(List<Finding> findings) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    tools.out().println(mapper.writeValueAsString(findings.stream().map(Finding::values).toList()));
  }
}
