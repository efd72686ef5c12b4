package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A run's name, or type, or place. */
final class WordsCell extends TableCell<RunRow, RunRecord> {
  private final Function<RunRecord, String> words;

  WordsCell(Function<RunRecord, String> words, String styleClass) {
    this.words = words;
    getStyleClass().add(styleClass);
  }

  @Override
  protected void updateItem(@Nullable RunRecord run, boolean empty) {
    super.updateItem(run, empty);
    setText(empty || run == null ? null : words.apply(run));
  }
}
