package dev.slipway.ui.editor;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.ui.room.Background;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
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
  private final FindPart find = new FindPart(this::setTop);
  private final List<EditorPart> parts;
  private final Subscription changes;
  private final ChangeListener<EditorViewModel.Findings> onFindings =
      (observed, before, now) -> show(now);

  public YamlEditor(EditorViewModel model, Background background) {
    this.model = model;
    getStyleClass().add("yaml-editor");
    getStylesheets().add(styleSheet());
    setCenter(new VirtualizedScrollPane<>(area));
    // First of all, so that every part finds the view-model up to date.
    changes = area.plainTextChanges().subscribe(change -> changed());
    colours = new ColourPart(background);
    gutter = new GutterPart(colours::marks);
    // Earlier parts take keys from later ones.
    parts =
        List.of(
            new CompletionPart(model),
            find,
            new TypingPart(),
            colours,
            gutter,
            new HoverPart(model));
    parts.forEach(part -> part.install(area));
    model.findingsProperty().addListener(onFindings);
    pause.setOnFinished(event -> model.check());
  }

  /** Shows another text, with nothing to undo, and checks it at once. */
  public void load(String text) {
    area.load(text);
    model.changed(area.getText());
    pause.stop();
    model.check();
  }

  /** Puts another text in as one edit that can be undone; the caret stays where it is if it can. */
  public void replaceText(String text) {
    int caret = Math.min(area.getCaretPosition(), text.length());
    area.make(new Edit(0, area.getLength(), text, caret, caret));
  }

  /** Makes these edits as one step of undo; the caret stays beside the same characters. */
  public void apply(List<TextEdit> edits) {
    area.make(edits);
  }

  /** Puts the keyboard into the text, as soon as that stands in a window. */
  public void focusText() {
    if (area.getScene() != null) {
      area.requestFocus();
      return;
    }
    ChangeListener<Scene> once =
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Scene> scene, Scene before, @Nullable Scene now) {
            if (now == null) return;
            area.sceneProperty().removeListener(this);
            Platform.runLater(area::requestFocus);
          }
        };
    area.sceneProperty().addListener(once);
  }

  /** Selects a stretch, brings it into sight and puts the keyboard there. */
  public void goTo(Span span) {
    area.reveal(span.start(), span.end());
    focusText();
  }

  /** Opens the find bar. */
  public void find() {
    find.open();
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
    model.changed(area.getText());
    pause.playFromStart();
  }

  private void show(EditorViewModel.Findings findings) {
    colours.show(findings.problems(), findings.text());
    gutter.refresh();
  }
}
