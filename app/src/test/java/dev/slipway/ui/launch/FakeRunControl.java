package dev.slipway.ui.launch;

import dev.slipway.config.Checked;
import dev.slipway.config.language.Language;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.Plan;
import dev.slipway.engine.Planned;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunControl;
import dev.slipway.engine.RunRequest;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans with the real language and remembers what it was asked to run. */
final class FakeRunControl implements RunControl {
  final List<Plan> submitted = new ArrayList<>();
  final Map<String, String> secrets = new LinkedHashMap<>();
  List<String> missing = List.of();
  Optional<RunRecord> live = Optional.empty();
  Optional<String> refusal = Optional.empty();

  @Override
  public Planned plan(RunRequest request) {
    Checked checked = new Language().check(request.yaml());
    if (refusal.isPresent()) return new Refusal(refusal.get(), List.of());
    if (checked.hasErrors()) {
      return new Refusal("The configuration has problems.", checked.problems());
    }
    var configuration = checked.configuration().orElseThrow();
    return new Plan(
        request,
        configuration,
        configuration.name().orElse("quiet-otter-1"),
        "This computer",
        configuration.image().map(name -> "Container of " + name).orElse("Plain processes"),
        List.of("Its endpoint will be http://http-server.localhost:8080."),
        missing,
        live);
  }

  @Override
  public RunRecord submit(Plan plan) throws EngineException {
    submitted.add(plan);
    return run(plan.name());
  }

  @Override
  public void stop(RunId run) {
    throw new UnsupportedOperationException("Launch does not stop runs.");
  }

  @Override
  public void delete(RunId run) {
    throw new UnsupportedOperationException("Launch does not delete runs.");
  }

  @Override
  public void setSecret(String name, String value) {
    secrets.put(name, value);
  }

  @Override
  public List<String> secretNames() {
    return secrets.keySet().stream().sorted().toList();
  }

  static RunRecord run(String name) {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    return new RunRecord(
        new RunId("0123456789ab"),
        name,
        "task",
        RunState.RUNNING,
        "Running",
        now,
        "This computer",
        Optional.empty(),
        Path.of("/"),
        "type: task",
        List.of(),
        now,
        Optional.of(now),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        1);
  }
}
