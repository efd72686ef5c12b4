package dev.slipway.ui.launch;

import dev.slipway.engine.Plan;
import dev.slipway.engine.Planned;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunControl;
import dev.slipway.engine.RunRequest;
import dev.slipway.store.RunRecord;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Question;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Navigator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** From the press on Run to the run in its room: plan, secrets, a live run of the name, submit. */
final class RunFlow {
  private final RunControl runs;
  private final Background background;
  private final Dialogs dialogs;
  private final LaunchQuestions questions;
  private final Navigator navigator;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  RunFlow(
      RunControl runs,
      Background background,
      Dialogs dialogs,
      LaunchQuestions questions,
      Navigator navigator) {
    this.runs = runs;
    this.background = background;
    this.dialogs = dialogs;
    this.questions = questions;
    this.navigator = navigator;
  }

  /** Whether a start is under way; another one is not begun meanwhile. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * @param refused told when nothing can be run
   */
  void start(RunRequest request, Consumer<Refusal> refused) {
    if (busy.get()) return;
    busy.set(true);
    background.run(
        "Planning the run",
        () -> runs.plan(request),
        planned -> planned(planned, refused),
        this::failed);
  }

  private void planned(Planned planned, Consumer<Refusal> refused) {
    switch (planned) {
      case Refusal refusal -> {
        busy.set(false);
        refused.accept(refusal);
      }
      case Plan plan -> agree(plan);
    }
  }

  private void agree(Plan plan) {
    Optional<Map<String, String>> secrets = secrets(plan);
    boolean goOn = secrets.isPresent() && replaces(plan);
    if (!goOn) {
      busy.set(false);
      return;
    }
    background.run(
        "Starting " + plan.name(),
        () -> {
          for (var secret : secrets.get().entrySet()) {
            runs.setSecret(secret.getKey(), secret.getValue());
          }
          return runs.submit(plan);
        },
        this::submitted,
        this::failed);
  }

  private Optional<Map<String, String>> secrets(Plan plan) {
    if (plan.missingSecrets().isEmpty()) return Optional.of(Map.of());
    return questions.secrets(plan.missingSecrets());
  }

  private boolean replaces(Plan plan) {
    if (plan.live().isEmpty()) return true;
    RunRecord live = plan.live().get();
    return dialogs.confirm(
        new Question(
            "Replace " + live.name() + "?",
            "A run of this name is "
                + live.state().word()
                + " on "
                + live.where()
                + ". It is stopped first, then the new one is started.",
            "Replace",
            true));
  }

  private void submitted(RunRecord run) {
    busy.set(false);
    navigator.showRun(run.id());
  }

  private void failed(Exception failure) {
    busy.set(false);
    dialogs.failed(Failure.of(failure));
  }
}
