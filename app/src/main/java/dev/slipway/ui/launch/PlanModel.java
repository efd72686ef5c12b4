package dev.slipway.ui.launch;

import dev.slipway.engine.Planned;
import dev.slipway.engine.RunControl;
import dev.slipway.engine.RunRequest;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What Run would do with the text as it is. */
final class PlanModel {
  private final Newest<RunRequest, Planned> plans;
  private final ReadOnlyObjectWrapper<Optional<Planned>> planned =
      new ReadOnlyObjectWrapper<>(this, "planned", Optional.empty());

  PlanModel(RunControl runs, Background background, Consumer<Exception> failed) {
    plans = new Newest<>(background, runs::plan, (request, plan) -> arrived(plan), failed);
  }

  /** The newest answer; nothing when there is nothing to plan. */
  ReadOnlyObjectProperty<Optional<Planned>> plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  void ask(RunRequest request) {
    plans.ask(request);
  }

  void clear() {
    planned.set(Optional.empty());
  }

  void close() {
    plans.close();
  }

  private void arrived(Planned plan) {
    planned.set(Optional.of(plan));
  }
}
