package dev.slipway.ui.editor;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.ui.room.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/**
 * The editor for configurations. It checks its text after a short pause, and what it knows is in
 * its view-model. All calls are on the UI thread.
 */
public final class YamlEditor extends BorderPane {
  private static final Duration CHECK_PAUSE = Duration.millis(200);

  private final EditorViewModel model;
  private final YamlArea area = new YamlArea();
  private final PauseTransition pause = new PauseTransition(CHECK_PAUSE);
  private final ColourPart colours;
  private final GutterPart gutter;
  private final FoldPart folds;
  private final FindPart find;
  private final FormatPart format;
  private final FixPart fixes;
  private final Saying saying = new Saying();
  private final List<EditorPart> parts;
  private final Subscription changes;
  private final ChangeListener<EditorViewModel.Findings> onFindings =
      (observed, before, now) -> show(now);

  public YamlEditor(EditorViewModel model, Background background) {
    this.model = model;
    getStyleClass().add("yaml-editor");
    getStylesheets().add(styleSheet());
    Bars bars = new Bars();
    setTop(bars);
    showOnceStyled(new VirtualizedScrollPane<>(area));
    setBottom(saying);
    // First of all, so that every part finds the view-model up to date.
    changes = area.plainTextChanges().subscribe(change -> changed());
    colours = new ColourPart(background);
    folds = new FoldPart(model, saying::say);
    find = new FindPart(bars, colours, background);
    format = new FormatPart(model, background, saying::say);
    fixes = new FixPart(model, saying::say);
    gutter = new GutterPart(model, colours::marks, folds, fixes::open);
    // Earlier parts take keys from later ones.
    List<EditorPart> all =
        List.of(
            new ClipboardPart(),
            new CompletionPart(model, saying::say),
            fixes,
            format,
            find,
            new GoToLinePart(bars),
            folds,
            new TypingPart(),
            colours,
            gutter,
            new HoverPart(model));
    parts = new ArrayList<>(all);
    parts.add(new CommandPart(all.stream().flatMap(part -> part.commands().stream()).toList()));
    parts.forEach(part -> part.install(area));
    model.findingsProperty().addListener(onFindings);
    pause.setOnFinished(event -> model.check());
  }

  /**
   * The area looks its colours up as soon as it gets into a window, and finds them only in parents
   * that stand there already.
   */
  private void showOnceStyled(Node text) {
    once(this, () -> setCenter(text));
  }

  /** Does something soon after a node got into a window. */
  private static void once(Node node, Runnable action) {
    ChangeListener<Scene> listener =
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Scene> scene, Scene before, @Nullable Scene now) {
            if (now == null) return;
            node.sceneProperty().removeListener(this);
            Platform.runLater(action);
          }
        };
    node.sceneProperty().addListener(listener);
  }

  /** Shows another text, with nothing to undo, and checks it at once. */
  public void load(String text) {
    area.load(text);
    model.changed(area.text());
    saying.quiet();
    pause.stop();
    model.check();
  }

  /** Puts another text in as one step of undo; the caret stays beside the same words. */
  public void replaceText(String text) {
    area.make(LineDiff.between(area.text(), text));
  }

  /** Puts the caret at an offset and brings it into sight. */
  public void moveTo(int offset) {
    int place = Math.clamp(offset, 0, area.getLength());
    area.reveal(place, place);
  }

  /** Makes these edits as one step of undo; the caret stays beside the same characters. */
  public void apply(List<TextEdit> edits) {
    area.make(edits);
  }

  /** Takes the last step back. */
  public void undo() {
    area.undo();
  }

  /** Makes the step that was taken back last. */
  public void redo() {
    area.redo();
  }

  /** Puts the keyboard into the text, as soon as that stands in a window. */
  public void focusText() {
    if (area.getScene() != null) area.requestFocus();
    else once(area, area::requestFocus);
  }

  /**
   * Puts the caret and the keyboard before a stretch and brings it into sight. It is shown, not
   * selected: the next key would take the place of it.
   */
  public void goTo(Span span) {
    moveTo(span.start());
    colours.point(new Match(span.start(), span.end()));
    focusText();
  }

  /** Opens the find bar. */
  public void find() {
    find.open();
  }

  /** Opens the find bar with a place for what to put instead. */
  public void replace() {
    find.openReplacing();
  }

  /** Opens the menu of repairs for what is wrong at the caret. */
  public void repair() {
    fixes.open();
  }

  /** Puts the text in order; why that is not possible is said under it. */
  public void format() {
    format.format();
  }

  /** Where the caret is, as an offset into the text. */
  public ObservableValue<Integer> caretProperty() {
    return area.caretPositionProperty();
  }

  public int caret() {
    return area.getCaretPosition();
  }

  public void setEditable(boolean editable) {
    area.setEditable(editable);
  }

  /** Takes every part off; the editor is of no use afterwards. */
  public void close() {
    pause.stop();
    model.findingsProperty().removeListener(onFindings);
    changes.unsubscribe();
    parts.reversed().forEach(EditorPart::uninstall);
    area.dispose();
  }

  /** The address of the style sheet, also for what else of this package stands elsewhere. */
  public static String styleSheet() {
    return Objects.requireNonNull(YamlEditor.class.getResource("editor.css"), "editor.css")
        .toExternalForm();
  }

  private void changed() {
    model.changed(area.text());
    saying.quiet();
    pause.playFromStart();
  }

  private void show(EditorViewModel.Findings findings) {
    colours.show(findings.problems(), findings.text());
    gutter.refresh();
    folds.ask();
  }
}
