package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
  private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();
  private final ShellViewModel model = new ShellViewModel(tasks);

  @Test
  void whatIsDoneNowIsSaidWithHowMuchMore() {
    ObservableValue<String> doing = model.doing();
    assertThat(doing.getValue()).isEqualTo("Ready");

    tasks.add(new RunningTask(1, "Stopping qwen", Instant.EPOCH));
    assertThat(doing.getValue()).isEqualTo("Stopping qwen");

    tasks.add(new RunningTask(2, "Saving the log", Instant.EPOCH));
    assertThat(doing.getValue()).isEqualTo("Saving the log and 1 more");
  }

  @Test
  void liveRunsAreCounted() {
    SimpleIntegerProperty count = new SimpleIntegerProperty();
    ObservableValue<String> words = model.running(count);
    assertThat(words.getValue()).isEqualTo("Nothing running");

    count.set(3);
    assertThat(words.getValue()).isEqualTo("3 running");
  }
}
