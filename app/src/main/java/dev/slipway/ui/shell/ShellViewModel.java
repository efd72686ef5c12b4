package dev.slipway.ui.shell;

import dev.slipway.ui.room.RoomId;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ObservableList;

/** Which room is open, and the words of the status bar. */
public final class ShellViewModel {
  private final ObjectProperty<RoomId> room =
      new SimpleObjectProperty<>(this, "room", RoomId.LAUNCH);
  private final ObservableList<RunningTask> tasks;

  public ShellViewModel(ObservableList<RunningTask> tasks) {
    this.tasks = tasks;
  }

  public ObjectProperty<RoomId> roomProperty() {
    return room;
  }

  public void open(RoomId id) {
    room.set(id);
  }

  public ObservableList<RunningTask> tasks() {
    return tasks;
  }

  /** What is being done now. */
  public StringBinding doing() {
    return Bindings.createStringBinding(this::doingWords, tasks);
  }

  /** How many runs are alive, in words. */
  public StringBinding running(ObservableIntegerValue count) {
    return Bindings.createStringBinding(() -> runningWords(count.get()), count);
  }

  private String doingWords() {
    if (tasks.isEmpty()) return "Ready";
    String newest = tasks.getLast().what();
    return tasks.size() == 1 ? newest : newest + " and " + (tasks.size() - 1) + " more";
  }

  private static String runningWords(int count) {
    return count == 0 ? "Nothing running" : count + " running";
  }
}
