package dev.slipway.ui.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.slipway.ui.shell.FxBackground;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The launch room in a window over a folder, for tests that press its keys. */
@ExtendWith(ApplicationExtension.class)
abstract class LaunchWindow {
  @TempDir Path folder;
  LaunchFixture world;
  LaunchRoom room;
  Stage stage;
  Theme theme;

  @BeforeEach
  void open() throws Exception {
    world = new LaunchFixture(folder);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          theme = new Theme(ThemeChoice.LIGHT);
          room = new LaunchRoom(world.parts(new FxBackground(world.dialogs)));
          stage = new Stage();
          stage.setScene(new Scene(room.view(), 960, 700));
          theme.install(stage.getScene());
          stage.show();
          stage.requestFocus();
          room.shown();
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(
        () -> {
          stage.hide();
          room.close();
          theme.close();
        });
  }

  TabPane sideTabs() {
    return (TabPane) room.view().lookup(".side-pane > .tab-pane");
  }

  Node called(String words) {
    List<Node> all = new ArrayList<>();
    collect(room.view(), all);
    return all.stream()
        .filter(
            node ->
                words.equals(node.getAccessibleText())
                    || (node instanceof Labeled labeled && words.equals(labeled.getText())))
        .filter(node -> node.isFocusTraversable())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing is called " + words));
  }

  void begin(String text) {
    onUi(
        () -> {
          room.editText("a.dstack.yml", text);
          return text;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  List<String> wordless() {
    List<Node> all = new ArrayList<>();
    collect(room.view(), all);
    return all.stream()
        .filter(node -> node.isFocusTraversable() && node.isVisible())
        .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
        .filter(node -> !(node instanceof Labeled labeled) || labeled.getText() == null)
        .map(Node::toString)
        .toList();
  }

  static void collect(Parent parent, List<Node> found) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      found.add(node);
      if (node instanceof Parent inner) collect(inner, found);
    }
  }

  CodeArea area() {
    return (CodeArea) inSight(".yaml-area");
  }

  /** Of several documents only one is seen. */
  Node inSight(String query) {
    return room.view().lookupAll(query).stream()
        .filter(LaunchWindowTest::isInSight)
        .findFirst()
        .orElseThrow();
  }

  static boolean isInSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return true;
  }

  String behindCaret() {
    return onUi(() -> area().getText().substring(area().getCaretPosition()));
  }

  String text() {
    return onUi(() -> area().getText());
  }

  @SuppressWarnings("unchecked")
  ListView<Object> problems() {
    return (ListView<Object>) inSight(".problem-list");
  }

  TabPane tabs() {
    return (TabPane) room.view().lookup(".document-tabs");
  }

  String tooltip() {
    return tabs().getTabs().getFirst().getTooltip().getText();
  }

  @SuppressWarnings("unchecked")
  TreeView<Object> tree() {
    return (TreeView<Object>) room.view().lookup(".file-tree");
  }

  Set<Node> styled(String styleClass) {
    return room.view().lookupAll("." + styleClass);
  }

  static List<String> suggestions() {
    return onUi(
        () ->
            Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(
                    window -> window.getScene().getRoot().lookupAll(".suggestion-label").stream())
                .map(label -> ((Labeled) label).getText())
                .filter(text -> !text.isEmpty())
                .toList());
  }

  static <T> T onUi(Callable<T> question) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
  }

  static void eventually(Callable<Boolean> condition) {
    await().atMost(10, SECONDS).ignoreExceptions().until(() -> onUi(condition));
  }
}
