package dev.slipway.ui.form;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.edit.Edited;
import dev.slipway.config.edit.Place;
import dev.slipway.config.edit.Value;
import dev.slipway.config.schema.Field;
import dev.slipway.config.yaml.Source;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The text of an editor as fields. What is changed here is made an edit of the text; what changes
 * in the text is read again. All calls are on the UI thread; reading and changing is not.
 */
public final class FormModel {
  private final EditorViewModel editor;
  private final FormText text;
  private final Newest<Ask, Optional<Form>> reads;
  private final Changes changes;
  private final Remembered drafts = new Remembered();

  /** Fields that had no quotes before they were filled in here: quotes they get do not stay. */
  private final Remembered unquoted = new Remembered();

  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
  private final ReadOnlyObjectWrapper<FieldProblems> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", FieldProblems.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> message =
      new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Current>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final Subscription findings;
  private Consumer<Place> focus = place -> {};
  private Runnable takeOver = () -> {};
  private boolean active;

  /**
   * What there is to see.
   *
   * @param form empty before the first text that could be read
   * @param unread the text as it is now if it cannot be read; then this is how it was before
   */
  record Shown(Optional<Form> form, Optional<String> unread) {
    static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty());

    boolean stale() {
      return unread.isPresent();
    }
  }

  /**
   * Where the caret of the text stands.
   *
   * @param hidden in that part of a list which the form does not show
   */
  record Current(Place place, boolean hidden) {}

  private record Ask(String text, Set<Place> drafts) {}

  /**
   * @param text the editor's text, to be changed and shown
   */
  public FormModel(EditorViewModel editor, Background background, FormText text) {
    this.editor = editor;
    this.text = text;
    this.reads =
        new Newest<>(
            background,
            ask -> FormReader.read(ask.text(), ask.drafts()),
            this::arrived,
            editor::failed);
    this.changes = new Changes(editor, background, text::apply, this::changed);
    this.findings = editor.findingsProperty().subscribe(found -> read());
  }

  /** Says whether anyone looks at it; otherwise nothing is read. */
  public void setActive(boolean now) {
    if (active == now) return;
    active = now;
    if (now) read();
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FieldProblems> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Why the last change could not be made. */
  ReadOnlyObjectProperty<Optional<String>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  void dismissMessage() {
    message.set(Optional.empty());
  }

  /** The field in which the text's caret stands. */
  ReadOnlyObjectProperty<Optional<Current>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Says who puts the keyboard into a field. */
  void onFocus(Consumer<Place> action) {
    focus = action;
  }

  /** Says who makes changes of what is typed in the form and not taken over yet. */
  void onTakeOver(Runnable action) {
    takeOver = action;
  }

  /** Takes over what is typed in the form, and goes on once the text has all of it. */
  public void settle(Runnable then) {
    takeOver.run();
    changes.whenIdle(then);
  }

  /** Takes the last step back, wherever it was made. */
  void undo() {
    changes.whenIdle(text::undo);
  }

  void redo() {
    changes.whenIdle(text::redo);
  }

  /** What the text describes, as last read. */
  public Optional<ConfigurationType> type() {
    return form().flatMap(Form::type);
  }

  Optional<Form> form() {
    return shown.get().form();
  }

  /** The caret of the text stands here now. */
  public void caretAt(int offset) {
    current.set(
        form()
            .flatMap(form -> form.at(offset))
            .map(field -> new Current(field.place(), field.hides(offset))));
  }

  /** Shows a field in the text. */
  void showInText(FormField field) {
    if (!field.draft()) text.goTo(new Source(editor.text()).span(field.start(), field.end()));
  }

  /** Shows the first mistake in the text. */
  void showMistake() {
    editor.findings().problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(Problem::span)
        .ifPresent(text::goTo);
  }

  void changeType(String word) {
    Place place = Place.of("type");
    change(edits -> edits.set(place, new Value.Text(word)));
  }

  /** Fills a field in; with nothing it is taken out of the text. */
  void fill(FormField field, String typed) {
    if (typed.isBlank()) {
      empty(field);
    } else if (isNew(field, typed)) {
      boolean quoted = field.value() instanceof FormValue.Text old && old.quoted();
      if (!quoted) unquoted.add(field.place());
      boolean keepsQuotes = quoted && !unquoted.contains(field.place());
      Value value = Typed.value(field.type(), typed, keepsQuotes);
      change(edits -> edits.set(field.place(), value));
    }
  }

  /** An item goes; a field stays in the form, so that another value can be filled in. */
  private void empty(FormField field) {
    if (field.field().isEmpty()) clear(field);
    else reset(field);
  }

  private static boolean isNew(FormField field, String text) {
    return field.draft()
        || !(field.value() instanceof FormValue.Text old && old.text().equals(text));
  }

  /** Takes a field or an item away. */
  void clear(FormField field) {
    if (field.draft()) {
      drafts.removeIf(place -> place.isIn(field.place()));
      read();
    } else {
      change(edits -> edits.remove(field.place()), () -> gone(field.place()));
    }
  }

  private void gone(Place place) {
    drafts.gone(place);
    unquoted.gone(place);
    // With its last item the whole list may go, and a row to be filled in goes on needing it.
    boolean item = place.last() instanceof Place.Step.Item;
    if (item && drafts.anyIn(place.parent())) drafts.add(place.parent());
  }

  /** Takes a field out of the text and leaves it in the form, to be filled in anew. */
  void reset(FormField field) {
    if (field.draft()) return;
    change(edits -> edits.remove(field.place()), () -> drafts.add(field.place()));
  }

  /** Shows a field that is missing, to be filled in. */
  void add(Place group, Field<?> field) {
    Place place = group.key(field.name());
    drafts.add(place);
    boolean list = Shapes.of(field.type()).startsAsList();
    if (list) drafts.add(place.item(0));
    read();
    focus.accept(list ? place.item(0) : place);
  }

  /** Shows one more item of a list, to be filled in. */
  void addItem(FormField list, int size) {
    Place place = list.place().item(size);
    drafts.add(place);
    read();
    focus.accept(place);
  }

  /** Shows one more name with a value, to be filled in. */
  void addPair(FormField field, int size) {
    drafts.add(field.place().item(size));
    read();
  }

  void moveItem(FormField list, int from, int to) {
    change(
        edits -> edits.move(list.place(), from, to),
        () -> {
          drafts.moved(list.place(), from, to);
          unquoted.moved(list.place(), from, to);
        });
  }

  /** Fills in one of a field's pairs; as long as it has no name, it is in the form alone. */
  void fillPair(FormField field, FormValue.Pairs all, int index, Pair now) {
    Pair before = all.pairs().get(index);
    boolean same = before.name().equals(now.name()) && before.value().equals(now.value());
    if (same || now.name().isBlank()) return;
    PairChange pairs = new PairChange(field.place(), all.asList());
    Place place = field.place().item(index);
    if (before.draft()) change(pairs.add(index, now), () -> drafts.remove(place));
    else pairs.replace(index, before, now).forEach(this::change);
  }

  void removePair(FormField field, FormValue.Pairs all, int index) {
    Place place = field.place().item(index);
    if (all.pairs().get(index).draft()) {
      drafts.remove(place);
      if (all.pairs().size() == 1) clear(field);
      else read();
      return;
    }
    change(
        new PairChange(field.place(), all.asList()).remove(index, all.pairs().get(index)),
        () -> gone(place));
  }

  public void close() {
    findings.unsubscribe();
    reads.close();
    changes.close();
  }

  private void change(Changes.Change change) {
    change(change, () -> {});
  }

  private void change(Changes.Change change, Runnable made) {
    message.set(Optional.empty());
    changes.ask(new SchemaOrder(type()), change, made);
  }

  private void changed(Edited edited) {
    if (edited instanceof Edited.Impossible(String sentence)) message.set(Optional.of(sentence));
    read();
  }

  private void read() {
    if (active) reads.ask(new Ask(editor.text(), drafts.all()));
  }

  private void arrived(Ask ask, Optional<Form> form) {
    if (form.isEmpty()) {
      shown.set(new Shown(form(), Optional.of(ask.text())));
      return;
    }
    if (ask.text().equals(editor.text())) {
      drafts.removeIf(place -> ask.drafts().contains(place) && !form.get().awaits(place));
    }
    shown.set(new Shown(form, Optional.empty()));
    List<Problem> found = editor.findings().problems();
    boolean fits = editor.findings().text().equals(form.get().text());
    if (fits) problems.set(FieldProblems.of(form.get(), found));
  }
}
