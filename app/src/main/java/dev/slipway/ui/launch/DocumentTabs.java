package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Skin;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The tabs of what is open: only the tabs, the documents stand elsewhere. */
final class DocumentTabs extends TabPane {
  private final LaunchViewModel model;
  private final Documents documents;
  private final Consumer<Path> reveal;
  private final Map<DocumentViewModel, DocumentTab> known = new HashMap<>();
  private boolean adapting;

  /**
   * @param reveal shows a file in the folder tree
   * @param chosen a tab was pressed, and the keyboard belongs into its text
   */
  DocumentTabs(LaunchViewModel model, Consumer<Path> reveal, Runnable chosen) {
    this.model = model;
    this.documents = model.documents();
    this.reveal = reveal;
    getStyleClass().add("document-tabs");
    setAccessibleText("Open files");
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    setTabDragPolicy(TabDragPolicy.REORDER);
    setMinWidth(0);
    setPrefWidth(0);
    documents.open().addListener((InvalidationListener) change -> adapt());
    documents.currentProperty().subscribe(current -> select(current));
    getSelectionModel().selectedItemProperty().subscribe(this::selected);
    getTabs().addListener((InvalidationListener) change -> reordered());
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) chosen.run();
        });
    adapt();
    skinProperty().subscribe(this::replaceMenu);
    widthProperty().subscribe(this::revealSelected);
  }

  /** The tabs are scrolled to the chosen one only when it is chosen, not when the room changes. */
  private void revealSelected() {
    Platform.runLater(
        () -> {
          int chosen = getSelectionModel().getSelectedIndex();
          if (chosen < 0 || adapting) return;
          adapting = true;
          getSelectionModel().clearSelection();
          getSelectionModel().select(chosen);
          adapting = false;
        });
  }

  /** The menu of the tabs that have no room; the skin's own shows names without marks. */
  private void replaceMenu(@Nullable Skin<?> skin) {
    Node arrow = skin == null ? null : skin.getNode().lookup(".tab-down-button");
    if (arrow == null) return;
    ContextMenu menu = new ContextMenu();
    arrow.addEventFilter(
        MouseEvent.ANY,
        event -> {
          event.consume();
          if (!event.getEventType().equals(MouseEvent.MOUSE_CLICKED)) return;
          menu.getItems().setAll(entries());
          menu.show(arrow, Side.BOTTOM, 0, 0);
        });
  }

  List<MenuItem> entries() {
    return documents.open().stream().map(this::shown).map(DocumentTab::entry).toList();
  }

  private DocumentTab shown(DocumentViewModel document) {
    return known.computeIfAbsent(document, this::tab);
  }

  private void adapt() {
    adapting = true;
    known.keySet().retainAll(documents.open());
    List<Tab> wanted = documents.open().stream().<Tab>map(this::shown).toList();
    getTabs().retainAll(wanted);
    if (!getTabs().equals(wanted.subList(0, Math.min(getTabs().size(), wanted.size())))) {
      getTabs().setAll(wanted);
    } else {
      getTabs().addAll(wanted.subList(getTabs().size(), wanted.size()));
    }
    adapting = false;
    rename();
    select(documents.current());
    setFocusTraversable(!wanted.isEmpty());
  }

  private DocumentTab tab(DocumentViewModel document) {
    return new DocumentTab(document, model, this::rename, this::revealSelected, reveal);
  }

  /** What one tab says depends on what the others are called. */
  private void rename() {
    known.values().forEach(DocumentTab::refresh);
  }

  private void select(Optional<DocumentViewModel> current) {
    current.map(known::get).filter(Objects::nonNull).ifPresent(getSelectionModel()::select);
  }

  private void selected(Tab tab) {
    if (!adapting && tab instanceof DocumentTab chosen) documents.activate(chosen.document());
  }

  /** The user took a tab to another place. */
  private void reordered() {
    if (adapting) return;
    documents.arrange(
        getTabs().stream()
            .filter(DocumentTab.class::isInstance)
            .map(DocumentTab.class::cast)
            .map(DocumentTab::document)
            .toList());
  }
}
