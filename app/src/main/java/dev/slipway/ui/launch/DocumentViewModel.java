package dev.slipway.ui.launch;

import dev.slipway.config.Checked;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.engine.Place;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunRequest;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One open document: its text, its file, what Run would do with it. Without a window. */
final class DocumentViewModel {
  private static final String TYPED_ON =
      "The text changed before it was checked, so nothing was run. Run it again when it is as you"
          + " want it.";

  private final String id;
  private final EditorViewModel editor;
  private final DocumentModel document;
  private final PlanModel plan;
  private final RunFlow flow;
  private final Function<Optional<Path>, Path> workingFolder;
  private final StringProperty arguments = new SimpleStringProperty(this, "arguments", "");
  private final ReadOnlyObjectWrapper<Optional<String>> message =
      new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
  private final ReadOnlyObjectWrapper<Glance> glance =
      new ReadOnlyObjectWrapper<>(this, "glance", Glance.NOTHING);
  private final Newest<String, Glance> glances;
  private Consumer<Span> goTo = span -> {};
  private Consumer<Runnable> settle = Runnable::run;
  private int caret;

  /**
   * @param id what tells it from all other documents, now and later
   * @param workingFolder where the commands of a file run, or of a text without one
   */
  DocumentViewModel(
      String id,
      EditorViewModel editor,
      Background background,
      DocumentModel document,
      PlanModel plan,
      RunFlow flow,
      Function<Optional<Path>, Path> workingFolder) {
    this.id = id;
    this.editor = editor;
    this.document = document;
    this.plan = plan;
    this.flow = flow;
    this.workingFolder = workingFolder;
    glances =
        new Newest<>(background, Glance::of, (text, found) -> glance.set(found), editor::failed);
    editor.textProperty().subscribe(text -> dismissMessage());
    editor.textProperty().subscribe(glances::ask);
  }

  String id() {
    return id;
  }

  EditorViewModel editor() {
    return editor;
  }

  DocumentModel document() {
    return document;
  }

  PlanModel plan() {
    return plan;
  }

  Optional<Path> path() {
    return document.path();
  }

  String name() {
    return document.document().name();
  }

  /** What stands in the field for {@code ${{ run.args }}}. */
  StringProperty argumentsProperty() {
    return arguments;
  }

  /** What to tell above the text: why it cannot be run. */
  ReadOnlyObjectProperty<Optional<String>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  void dismissMessage() {
    message.set(Optional.empty());
  }

  /** Says who selects a stretch of the text. */
  void onGoTo(Consumer<Span> action) {
    goTo = action;
  }

  /** Says who takes over what is typed beside the text before something is done with it. */
  void onSettle(Consumer<Runnable> action) {
    settle = action;
  }

  /** Goes on once the text has all that was typed, wherever that was. */
  void settle(Runnable then) {
    settle.accept(then);
  }

  /** Writes the text to its file, or to one that the user names now. */
  void save(Runnable then) {
    settle(() -> document.save(then));
  }

  /** Where the caret is, as an offset; where it was left as long as there is no view. */
  int caret() {
    return caret;
  }

  void caretAt(int offset) {
    caret = offset;
  }

  /** Runs the text, saved if it has a file; if it cannot be run, says why and shows the place. */
  void run() {
    settle(this::runSettled);
  }

  private void runSettled() {
    if (!document.canEdit()) return;
    editor.whenChecked(
        checked -> {
          RunRequest asked = request();
          if (checked.hasErrors()) showFirst(checked);
          else if (path().isPresent() && document.edited()) document.save(() -> start(asked));
          else start(asked);
        },
        () -> message.set(Optional.of(TYPED_ON)));
  }

  private void start(RunRequest asked) {
    flow.start(asked, this::refused);
  }

  /** Plans anew, after a pause in typing. */
  void refreshPlan() {
    if (document.canEdit() && !editor.text().isBlank()) plan.ask(request());
    else plan.clear();
  }

  /** What can be told of the text at a glance, also while it is wrong; a moment after typing. */
  ReadOnlyObjectProperty<Glance> glanceProperty() {
    return glance.getReadOnlyProperty();
  }

  /** Whether there is a text that no file has. */
  boolean unsaved() {
    return document.edited() || (path().isEmpty() && !editor.text().isBlank());
  }

  RunRequest request() {
    List<String> args =
        Glance.of(editor.text()).usesArguments() ? ArgumentWords.of(arguments.get()) : List.of();
    return new RunRequest(
        editor.text(), path(), workingFolder(), Optional.empty(), args, new Place.Here());
  }

  Path workingFolder() {
    return workingFolder.apply(path());
  }

  void close() {
    glances.close();
    editor.close();
    document.close();
    plan.close();
  }

  private void refused(Refusal refusal) {
    message.set(Optional.of(refusal.message()));
    refusal.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(problem -> goTo.accept(problem.span()));
  }

  private void showFirst(Checked checked) {
    List<Problem> errors =
        checked.problems().stream().filter(found -> found.severity() == Severity.ERROR).toList();
    String many =
        errors.size() == 1
            ? "One problem has to be repaired before this can run."
            : errors.size() + " problems have to be repaired before this can run.";
    message.set(Optional.of(many + " The first one is marked below."));
    if (!errors.isEmpty()) goTo.accept(errors.getFirst().span());
  }
}
