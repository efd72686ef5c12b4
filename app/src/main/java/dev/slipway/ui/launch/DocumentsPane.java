package dev.slipway.ui.launch;

import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** All that is open: tabs, and of each document that was looked at a view, one of them in sight. */
final class DocumentsPane extends BorderPane {
  private static final double SIDE_WIDTH = 320;

  private final LaunchViewModel model;
  private final Background background;
  private final Map<DocumentViewModel, DocumentView> views = new HashMap<>();
  private final StackPane texts = new StackPane();
  private final StackPane sides = new StackPane();
  private final SplitPane panes = new SplitPane(texts, sides);
  private final NothingOpenPane nothing;
  private final DocumentTabs tabs;
  private boolean inSight;

  /**
   * @param reveal shows a file in the folder tree
   * @param toTemplates puts the keyboard into the list of templates
   */
  DocumentsPane(
      LaunchViewModel model, Background background, Consumer<Path> reveal, Runnable toTemplates) {
    this.model = model;
    this.background = background;
    nothing = new NothingOpenPane(model, toTemplates);
    getStyleClass().add("documents-pane");
    tabs = new DocumentTabs(model, reveal, this::focusText);
    setTop(new HeaderBar(model, tabs));
    SplitPane.setResizableWithParent(sides, false);
    PaneWidth.last(panes, SIDE_WIDTH);
    // All stay in the window: an editor that is taken out forgets its styles and the keyboard.
    setCenter(new StackPane(panes, nothing));
    model.documents().open().addListener((InvalidationListener) change -> drop());
    model.documents().currentProperty().subscribe(this::show);
  }

  private void show(Optional<DocumentViewModel> current) {
    panes.setVisible(current.isPresent());
    nothing.setVisible(current.isEmpty());
    Optional<DocumentView> shown = current.map(one -> views.computeIfAbsent(one, this::view));
    views.values().stream()
        .filter(view -> shown.filter(view::equals).isEmpty())
        .forEach(view -> view.inSight(false));
    shown.ifPresent(view -> view.inSight(true));
    // Whoever goes along the tabs by keyboard wants to go on.
    if (inSight && !tabs.isFocused()) focusText();
  }

  private DocumentView view(DocumentViewModel document) {
    DocumentView view =
        new DocumentView(
            document,
            background,
            () -> model.keep(document),
            () -> model.documents().drop(document));
    texts.getChildren().add(view);
    sides.getChildren().add(view.side());
    return view;
  }

  private void drop() {
    for (DocumentViewModel known : List.copyOf(views.keySet())) {
      if (model.documents().open().contains(known)) continue;
      DocumentView view = views.remove(known);
      if (view == null) continue;
      texts.getChildren().remove(view);
      sides.getChildren().remove(view.side());
      view.close();
    }
  }

  private Optional<DocumentView> current() {
    return model.current().map(views::get);
  }

  void inSight(boolean seen) {
    inSight = seen;
    if (seen) focusText();
  }

  private void focusText() {
    current().ifPresent(DocumentView::focusText);
  }

  /** Goes to the next problem, or to the one before. */
  void step(boolean forwards) {
    current().ifPresent(view -> view.step(forwards));
  }

  void find() {
    current().ifPresent(DocumentView::find);
  }

  void close() {
    views.values().forEach(DocumentView::close);
    views.clear();
  }
}
