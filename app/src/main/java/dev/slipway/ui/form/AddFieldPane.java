package dev.slipway.ui.form;

import dev.slipway.config.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that opens a list of the fields that can be added, to search and choose from. */
final class AddFieldPane extends VBox {
  private static final double LIST_HEIGHT = 264;

  private final Consumer<Field<?>> add;
  private final Button open = new Button("Add field", new FontIcon(Feather.PLUS));
  private final TextField search = new TextField();
  private final ListView<Field<?>> list = new ListView<>();
  private final VBox choose = new VBox(search, list);
  private List<Field<?>> fields = List.of();

  AddFieldPane(Consumer<Field<?>> add) {
    this.add = add;
    getStyleClass().add("form-adder");
    managedProperty().bind(visibleProperty());
    open.getStyleClass().addAll("quiet", "form-add");
    open.setOnAction(event -> open(true));
    choose.getStyleClass().add("form-choose");
    choose.managedProperty().bind(choose.visibleProperty());
    open.managedProperty().bind(open.visibleProperty());
    search.setPromptText("Search the fields");
    search.textProperty().subscribe(text -> filter());
    list.getStyleClass().add("form-offers");
    list.setPrefHeight(LIST_HEIGHT);
    list.setPlaceholder(new Label("No field is called so."));
    list.setCellFactory(view -> new OfferCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) choose();
        });
    choose.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(open, choose);
    open(false);
  }

  /**
   * Offers these; there is no button if there are none.
   *
   * @param group the field that they are added to; none for the configuration itself
   */
  void offer(List<Field<?>> missing, Optional<FormField> group) {
    open.setText(
        group
            .filter(field -> field.field().isPresent())
            .map(field -> "Add to " + field.title())
            .orElse("Add field"));
    String behind = group.map(field -> " to " + Looks.name(field)).orElse("");
    open.setAccessibleText("Add field" + behind);
    search.setAccessibleText("Search the fields to add" + behind);
    list.setAccessibleText("Fields that can be added" + behind);
    setVisible(!missing.isEmpty());
    if (fields.equals(missing)) return;
    fields = missing;
    filter();
  }

  void focusButton() {
    open.requestFocus();
  }

  private void open(boolean now) {
    choose.setVisible(now);
    open.setVisible(!now);
    if (!now) return;
    search.clear();
    filter();
    search.requestFocus();
  }

  private void filter() {
    if (!choose.isVisible()) return;
    list.getItems().setAll(Offers.matching(fields, search.getText()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case KeyCode.ENTER -> choose();
      case KeyCode.ESCAPE -> close();
      case KeyCode.DOWN -> step(1);
      case KeyCode.UP -> step(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int last = list.getItems().size() - 1;
    int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
    list.getSelectionModel().select(next);
    list.scrollTo(next);
  }

  private void close() {
    open(false);
    open.requestFocus();
  }

  private void choose() {
    Field<?> chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) return;
    open(false);
    add.accept(chosen);
  }

  /** A field with what it is for. */
  private static final class OfferCell extends ListCell<Field<?>> {
    private static final double SCROLL_BAR = 16;

    private final Label title = new Label();
    private final Label mark = new Label();
    private final Label help = new Label();
    private final VBox all = new VBox(new HBox(title, mark), help);

    private OfferCell() {
      title.getStyleClass().add("form-offer-title");
      mark.getStyleClass().add("form-mark");
      help.getStyleClass().addAll("muted", "form-offer-help");
      help.setWrapText(true);
      help.setMinHeight(Region.USE_PREF_SIZE);
      setPrefWidth(0);
    }

    /** A cell is asked for its height before its width is known. */
    @Override
    protected double computePrefHeight(double width) {
      if (isEmpty()) return super.computePrefHeight(width);
      double around = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
      double room = Math.max(0, getListView().getWidth() - around);
      return snappedTopInset() + all.prefHeight(room) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable Field<?> field, boolean empty) {
      super.updateItem(field, empty);
      if (empty || field == null) {
        setGraphic(null);
        return;
      }
      title.setText(FieldTitle.of(field.name()));
      mark.setText(field.required() ? "needed" : FieldHelp.mark(field));
      help.setText(field.help());
      setAccessibleText(title.getText() + ". " + field.help());
      setGraphic(all);
    }
  }
}
