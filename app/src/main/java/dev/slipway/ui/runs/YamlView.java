package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** The configuration as it was run. */
final class YamlView extends BorderPane {
  private final DetailsViewModel model;
  private final CodeArea text = new CodeArea();
  private final Label file = new Label();

  YamlView(DetailsViewModel model, RunActions actions) {
    this.model = model;
    text.setId("run-yaml");
    text.setEditable(false);
    text.getStyleClass().add("yaml-text");
    text.setParagraphGraphicFactory(LineNumberFactory.get(text));
    text.setAccessibleText("Configuration as it was run");
    file.getStyleClass().add("muted");
    Button copy = new Button("Copy");
    copy.setAccessibleText("Copy the configuration");
    copy.setOnAction(event -> copy());
    Button edit = new Button("Edit in Launch");
    edit.setOnAction(event -> model.runProperty().get().ifPresent(actions::edit));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(file, space, copy, edit);
    bar.getStyleClass().addAll("bar", "low");
    setTop(bar);
    setCenter(new VirtualizedScrollPane<>(text));
    model.runProperty().subscribe(this::show);
  }

  private void show(Optional<RunRecord> run) {
    String yaml = run.map(RunRecord::yaml).orElse("");
    file.setText(run.flatMap(RunRecord::file).map(path -> "As run, from " + path).orElse("As run"));
    if (yaml.equals(text.getText())) return;
    text.replaceText(yaml);
    if (!yaml.isEmpty()) text.setStyleSpans(0, YamlColors.of(yaml));
    text.moveTo(0);
    text.requestFollowCaret();
    text.getUndoManager().forgetHistory();
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.runProperty().get().map(RunRecord::yaml).orElse(""));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
