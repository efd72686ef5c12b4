package dev.slipway.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.Screen;

/**
 * A list beside a place in the text, of which one can be taken. The keyboard stays in the text,
 * which hands its keys on.
 *
 * @param <T> what the list holds
 */
final class PopupList<T> {
  private static final int MOST_ROWS = 9;
  private static final double ROW = 26;
  private static final double EDGES = 10;
  private static final double LEAST_WIDTH = 220;
  private static final double MOST_WIDTH = 640;

  /** What an entry has around it: the list's edges, its own, and the bar that scrolls. */
  private static final double AROUND_ENTRY = 44;

  private final ListView<T> list = new ListView<>();
  private final HBox content = new HBox(list);
  private final Popup popup = new Popup();
  private final Function<T, String> name;
  private final ToDoubleFunction<T> width;
  private final Consumer<T> take;

  /**
   * @param name what makes an entry the same as one of an earlier list
   * @param width how wide what an entry shows is
   * @param take what happens with the one that is taken
   */
  PopupList(String words, Function<T, String> name, ToDoubleFunction<T> width, Consumer<T> take) {
    this.name = name;
    this.width = width;
    this.take = take;
    list.getStyleClass().add("popup-list");
    list.setAccessibleText(words);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) takeChosen();
        });
    content.getStyleClass().add("popup-content");
    content.getStylesheets().add(YamlEditor.styleSheet());
    popup.getContent().add(content);
    popup.setAutoHide(true);
    // A click elsewhere is meant for what is there.
    popup.setConsumeAutoHidingEvents(false);
    popup.setAutoFix(false);
    popup.setHideOnEscape(false);
  }

  void cells(Function<ListView<T>, ListCell<T>> factory) {
    list.setCellFactory(factory::apply);
  }

  /** Shows something beside the list. */
  void beside(Node node) {
    content.getChildren().add(node);
  }

  void onChosen(Consumer<Optional<T>> told) {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(item -> told.accept(Optional.ofNullable(item)));
  }

  boolean showing() {
    return popup.isShowing();
  }

  Optional<T> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /**
   * Shows these beside a place; what was chosen before stays chosen.
   *
   * @param first whether the first is chosen when nothing was
   */
  void show(Node owner, Bounds place, List<T> items, boolean first) {
    fill(items, first);
    Rectangle2D around =
        new Rectangle2D(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    if (!popup.isShowing()) {
      popup.show(owner, around.getMinX(), around.getMaxY());
      scroll();
    }
    Point2D at = Placement.beside(around, popup.getWidth(), popup.getHeight(), screenAt(around));
    popup.setAnchorX(at.getX());
    popup.setAnchorY(at.getY());
  }

  /** Shows fewer of what is shown, at the same place. */
  void narrow(List<T> items, boolean first) {
    fill(items, first);
  }

  private void fill(List<T> items, boolean first) {
    boolean same = popup.isShowing() && list.getItems().equals(items);
    if (same && (chosen().isPresent() || !first)) return;
    Optional<String> before = popup.isShowing() ? chosen().map(name) : Optional.empty();
    list.getItems().setAll(items);
    double height = Math.min(items.size(), MOST_ROWS) * ROW + EDGES;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    double widest = items.stream().mapToDouble(width).max().orElse(0);
    list.setPrefWidth(Math.clamp(widest + AROUND_ENTRY, LEAST_WIDTH, MOST_WIDTH));
    int index = first ? 0 : -1;
    for (int i = 0; i < items.size(); i++) {
      if (before.filter(name.apply(items.get(i))::equals).isPresent()) index = i;
    }
    if (index < 0) list.getSelectionModel().clearSelection();
    else list.getSelectionModel().select(index);
    if (popup.isShowing()) scroll();
  }

  /** Only while it is shown: entries look their colours up as soon as they are made. */
  private void scroll() {
    popup.getScene().getRoot().applyCss();
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS + 1));
  }

  private static Rectangle2D screenAt(Rectangle2D place) {
    return Screen.getScreensForRectangle(place).stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }

  void hide() {
    popup.hide();
    list.getItems().clear();
  }

  /** Does what a key means for the list; false when it means nothing for it. */
  boolean pressed(KeyCode code) {
    switch (code) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-MOST_ROWS + 1);
      case PAGE_DOWN -> move(MOST_ROWS - 1);
      case ENTER -> {
        if (chosen().isEmpty()) return false;
        takeChosen();
      }
      case TAB -> {
        if (chosen().isEmpty()) move(1);
        takeChosen();
      }
      case ESCAPE -> hide();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void takeChosen() {
    Optional<T> taken = chosen();
    hide();
    taken.ifPresent(take);
  }

  private void move(int rows) {
    int last = list.getItems().size() - 1;
    boolean single = Math.abs(rows) == 1;
    int next = list.getSelectionModel().getSelectedIndex() + rows;
    if (single && next > last) next = 0;
    if (single && next < 0) next = last;
    int index = Math.clamp(next, 0, Math.max(0, last));
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }
}
