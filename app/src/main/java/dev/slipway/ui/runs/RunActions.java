package dev.slipway.ui.runs;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.Place;
import dev.slipway.engine.Plan;
import dev.slipway.engine.Planned;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunControl;
import dev.slipway.engine.RunRequest;
import dev.slipway.store.RunRecord;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.dialogs.Question;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with runs from this room, asking first where something would be lost. */
public final class RunActions {
  private final RunControl control;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Navigator navigator;

  public RunActions(
      RunControl control,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Navigator navigator) {
    this.control = control;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.navigator = navigator;
  }

  /** Asks, then stops. */
  void stop(List<RunRecord> runs) {
    if (runs.isEmpty()) return;
    String text = "What is running ends. The log and everything else about it is kept.";
    if (!dialogs.confirm(new Question("Stop " + names(runs) + "?", text, "Stop", true))) return;
    background.run(
        "Stopping " + names(runs),
        () -> {
          runs.forEach(run -> control.stop(run.id()));
          return runs;
        },
        done -> {},
        failure -> notices.failed(Failure.of(failure)));
  }

  /** Asks, then forgets ended runs and their logs. */
  void delete(List<RunRecord> runs) {
    if (runs.isEmpty()) return;
    String text = "The log, the timeline and the configuration as it was run are deleted for good.";
    if (!dialogs.confirm(new Question("Delete " + names(runs) + "?", text, "Delete", true))) return;
    background.run(
        "Deleting " + names(runs),
        () -> deleteAll(runs),
        done -> notices.done("Deleted " + names(runs) + "."),
        failure -> notices.failed(Failure.of(failure)));
  }

  /** Runs the same once more: the same text, file, folder, name and arguments. */
  void runAgain(RunRecord run) {
    RunRequest request =
        new RunRequest(
            run.yaml(),
            run.file(),
            run.folder(),
            Optional.of(run.name()),
            run.args(),
            Place.of(run.where()));
    background.run(
        "Planning " + run.name(),
        () -> control.plan(request),
        planned -> go(run, planned),
        failure -> notices.failed(Failure.of(failure)));
  }

  /** Opens the text as it was run in the editor. */
  void edit(RunRecord run) {
    navigator.editText(run.name(), run.yaml());
  }

  void open(String url) {
    navigator.openAddress(url);
  }

  private List<RunRecord> deleteAll(List<RunRecord> runs) throws EngineException {
    for (RunRecord run : runs) {
      control.delete(run.id());
    }
    return runs;
  }

  private void go(RunRecord run, Planned planned) {
    switch (planned) {
      case Refusal refusal -> notices.failed(new Failure(refusal.message(), details(refusal)));
      case Plan plan -> go(run, plan);
    }
  }

  private void go(RunRecord run, Plan plan) {
    if (plan.live().isPresent() && !replaces(plan)) return;
    List<Secret> secrets = new ArrayList<>();
    for (String name : plan.missingSecrets()) {
      String text = plan.name() + " needs this secret. It is kept on this computer.";
      Optional<String> value = dialogs.askSecret(name, text);
      if (value.isEmpty()) return;
      secrets.add(new Secret(name, value.get()));
    }
    background.run(
        "Starting " + run.name(),
        () -> submit(plan, secrets),
        started -> navigator.showRun(started.id()),
        failure -> notices.failed(Failure.of(failure)));
  }

  private RunRecord submit(Plan plan, List<Secret> secrets) throws EngineException {
    for (Secret secret : secrets) {
      control.setSecret(secret.name(), secret.value());
    }
    return control.submit(plan);
  }

  private boolean replaces(Plan plan) {
    String text = "A run of this name is alive. It is stopped first, and then run again.";
    return dialogs.confirm(
        new Question("Replace " + plan.name() + "?", text, "Stop and run again", true));
  }

  private static String details(Refusal refusal) {
    return String.join(
        "\n", refusal.problems().stream().map(problem -> problem.message()).toList());
  }

  private static String names(List<RunRecord> runs) {
    return runs.size() == 1 ? runs.getFirst().name() : runs.size() + " runs";
  }

  private record Secret(String name, String value) {}
}
