package dev.slipway.cli;

import dev.slipway.engine.Attendance;
import dev.slipway.engine.Workbench;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code slipway ps}: the live runs, or all of them. */
@Command(name = "ps", description = "List runs.", mixinStandardHelpOptions = true)
final class PsCommand implements Callable<Integer> {
  private final CommandLineTools tools;

  @Option(
      names = {"-a", "--all"},
      description = "Also those that have ended.")
  private boolean all;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PsCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Workbench bench = tools.workbench().get()) {
      new Attendance(tools.keeper(), bench).ensure();
      RunStore store = bench.store();
      List<RunRecord> runs = store.all().stream().filter(run -> all || run.active()).toList();
      if (json) printJson(store, runs);
      else printTable(store, runs);
    }
    return ExitCode.OK;
  }

  private void printTable(RunStore store, List<RunRecord> runs) {
    if (runs.isEmpty()) {
      tools
          .err()
          .println(all ? "There are no runs yet." : "No run is live. See ended ones with -a.");
      return;
    }
    Instant now = Clock.systemUTC().instant();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "TYPE", "STATUS", "WHERE", "SUBMITTED", "ADDRESS"));
    for (RunRecord run : runs) {
      rows.add(
          List.of(
              run.name(),
              run.type(),
              RunWords.status(run),
              run.where(),
              RunWords.ago(run.submitted(), now),
              run.active() ? address(store, run) : ""));
    }
    new TextTable(rows).print(tools.out());
  }

  private static String address(RunStore store, RunRecord run) {
    return store.addresses(run.id()).stream().map(AddressRecord::url).findFirst().orElse("");
  }

  private void printJson(RunStore store, List<RunRecord> runs) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    tools
        .out()
        .println(mapper.writeValueAsString(runs.stream().map(run -> values(store, run)).toList()));
  }

  private static Map<String, Object> values(RunStore store, RunRecord run) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", run.id().value());
    values.put("name", run.name());
    values.put("type", run.type());
    values.put("status", run.state().word());
    values.put("activity", run.activity());
    values.put("where", run.where());
    run.file().map(Path::toString).ifPresent(file -> values.put("file", file));
    values.put("folder", run.folder().toString());
    values.put("submitted", run.submitted().toString());
    run.started().ifPresent(time -> values.put("started", time.toString()));
    run.ended().ifPresent(time -> values.put("ended", time.toString()));
    run.exitCode().ifPresent(code -> values.put("exitCode", code));
    run.failure().ifPresent(sentence -> values.put("failure", sentence));
    values.put("addresses", store.addresses(run.id()).stream().map(AddressRecord::url).toList());
    return values;
  }
}
