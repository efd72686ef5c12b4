package dev.slipway.ui.runs;

import dev.slipway.store.AddressRecord;
import dev.slipway.store.RunRecord;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Where a run can be reached, as a link. */
final class EndpointCell extends TableCell<RunRow, RunRecord> {
  private final Hyperlink link = new Hyperlink();
  private Subscription watching = Subscription.EMPTY;
  private @Nullable RunRow watched;

  EndpointCell(Consumer<String> open) {
    // The row has the keyboard; Enter on it does not follow the link, its menu does.
    link.setFocusTraversable(false);
    link.setOnAction(
        event -> {
          open.accept(link.getText());
          link.setVisited(false);
        });
  }

  @Override
  protected void updateItem(@Nullable RunRecord run, boolean empty) {
    super.updateItem(run, empty);
    RunRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
    if (row != null && row.equals(watched)) return;
    watching.unsubscribe();
    watched = row;
    watching = row == null ? Subscription.EMPTY : row.endpointProperty().subscribe(this::show);
    if (row == null) show(Optional.empty());
  }

  private void show(Optional<AddressRecord> endpoint) {
    link.setText(endpoint.map(AddressRecord::url).orElse(""));
    setAccessibleText(link.getText());
    setGraphic(endpoint.isPresent() ? link : null);
  }
}
