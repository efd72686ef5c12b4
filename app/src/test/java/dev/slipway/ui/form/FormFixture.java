package dev.slipway.ui.form;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.edit.Place;
import dev.slipway.ui.editor.DstackLanguage;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.fake.SameThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form beside an editor without a window. */
final class FormFixture implements FormText {
  final SameThread background = new SameThread();
  final List<Exception> failures = new ArrayList<>();
  final List<String> steps = new ArrayList<>();
  final List<List<TextEdit>> applied = new ArrayList<>();
  final List<Span> shownSpans = new ArrayList<>();
  final List<Place> focused = new ArrayList<>();
  final EditorViewModel editor =
      new EditorViewModel(background, new DstackLanguage(), failures::add);
  final FormModel model = new FormModel(editor, background, this);

  FormFixture(String text) {
    model.onFocus(focused::add);
    model.setActive(true);
    type(text);
  }

  /** The text as someone wrote it in the editor. */
  void type(String text) {
    editor.changed(text);
    editor.check();
  }

  @Override
  public void apply(List<TextEdit> edits) {
    applied.add(edits);
    type(TextEdit.apply(editor.text(), edits));
  }

  @Override
  public void goTo(Span span) {
    shownSpans.add(span);
  }

  @Override
  public void undo() {
    steps.add("undo");
  }

  @Override
  public void redo() {
    steps.add("redo");
  }

  String text() {
    return editor.text();
  }

  Form form() {
    return model.form().orElseThrow();
  }

  FormField field(Place place) {
    return form().find(place).orElseThrow(() -> new AssertionError("No field " + place));
  }

  FormField field(String... names) {
    return field(Place.of(names));
  }

  Optional<FormField> maybe(String... names) {
    return form().find(Place.of(names));
  }

  List<String> problems(Place place) {
    return model.problemsProperty().get().at(place).stream().map(found -> found.message()).toList();
  }
}
