package dev.slipway.ui.launch;

import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.editor.Explanation;
import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.form.EditorText;
import dev.slipway.ui.form.FormModel;
import dev.slipway.ui.form.FormView;
import dev.slipway.ui.room.Background;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The right side of one text: the same text as a form, what Run would do with it, and help. */
final class SidePane extends VBox {
  private static final Duration CARET_PAUSE = Duration.millis(120);

  private final EditorViewModel model;
  private final YamlEditor editor;
  private final FormModel form;
  private final FormView formView;
  private final HelpPane help;
  private final Tab formTab;
  private final TabPane tabs;
  private final PauseTransition caretPause = new PauseTransition(CARET_PAUSE);
  private final Subscription subscriptions;

  SidePane(EditorViewModel model, YamlEditor editor, PlanModel plan, Background background) {
    this.model = model;
    this.editor = editor;
    getStyleClass().add("side-pane");
    form = new FormModel(model, background, new EditorText(editor));
    formView = new FormView(form);
    help = new HelpPane(form::type);
    VBox planContent = new VBox(new PlanPane(plan));
    planContent.getStyleClass().add("side-content");
    formTab = tab("Form", formView);
    tabs = new TabPane(formTab, tab("Plan", scroll("Plan", planContent)), tab("Help", help));
    tabs.setAccessibleText("Form, plan and help");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().add(tabs);
    caretPause.setOnFinished(event -> follow());
    subscriptions =
        Subscription.combine(
            formTab.selectedProperty().subscribe(selected -> refresh()),
            visibleProperty().subscribe(seen -> refresh()),
            editor.caretProperty().subscribe(caret -> caretPause.playFromStart()));
  }

  /** There is nothing to see beside a text that cannot be edited. */
  void setEditable(boolean editable) {
    tabs.setVisible(editable);
  }

  /** Goes on once the text has all that is typed in the form. */
  void settle(Runnable then) {
    form.settle(then);
  }

  private void refresh() {
    form.setActive(formTab.isSelected() && isVisible());
  }

  void close() {
    caretPause.stop();
    subscriptions.unsubscribe();
    formView.close();
    form.close();
  }

  private void follow() {
    form.caretAt(editor.caret());
    model.explain(editor.caret(), this::explain);
  }

  private void explain(Optional<Explanation> found) {
    help.explain(found);
  }

  private static Tab tab(String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setClosable(false);
    return tab;
  }

  private static ScrollPane scroll(String title, Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(title);
    return scroll;
  }
}
