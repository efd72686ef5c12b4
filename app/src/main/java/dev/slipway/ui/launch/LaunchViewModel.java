package dev.slipway.ui.launch;

import dev.slipway.config.Checked;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunControl;
import dev.slipway.engine.RunRequest;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.editor.EditorLanguage;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Navigator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** All that Launch knows and does, without a window. All calls are on the UI thread. */
final class LaunchViewModel {
  private static final String NEW_NAME = "new.dstack.yml";
  private static final String SAMPLE = "http-server";
  private static final Pattern ARGUMENTS = Pattern.compile("\\$\\{\\{\\s*run\\.args\\s*}}");
  private static final Pattern TYPE = Pattern.compile("(?m)^type:[ \\t]*[\"']?([a-z-]+)");

  private final EditorViewModel editor;
  private final DocumentModel document;
  private final FolderTreeModel folder;
  private final PlanModel plan;
  private final RunFlow flow;
  private final Dialogs dialogs;
  private final Path home;
  private final List<Template> templates = Templates.all();
  private final StringProperty arguments = new SimpleStringProperty(this, "arguments", "");
  private final ReadOnlyObjectWrapper<Optional<String>> message =
      new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
  private final Consumer<Exception> failed;
  private Consumer<Span> goTo = span -> {};

  /**
   * What the room is given.
   *
   * @param home the user's folder, for a text without one
   */
  record Parts(
      RunControl runs,
      EditorLanguage language,
      Navigator navigator,
      Background background,
      Dialogs dialogs,
      Notices notices,
      LaunchQuestions questions,
      LaunchSettings settings,
      Path home) {}

  LaunchViewModel(Parts parts) {
    dialogs = parts.dialogs();
    home = parts.home();
    failed = failure -> parts.notices().failed(Failure.of(failure));
    editor = new EditorViewModel(parts.background(), parts.language(), failed);
    folder = new FolderTreeModel(parts.settings(), parts.background(), failed);
    document =
        new DocumentModel(
            editor, parts.background(), dialogs, parts.questions(), this::workingFolder);
    plan = new PlanModel(parts.runs(), parts.background(), failed);
    flow =
        new RunFlow(
            parts.runs(),
            parts.background(),
            dialogs,
            parts.questions(),
            parts.navigator(),
            this::refused);
    editor.textProperty().subscribe(text -> message.set(Optional.empty()));
  }

  EditorViewModel editor() {
    return editor;
  }

  DocumentModel document() {
    return document;
  }

  FolderTreeModel folder() {
    return folder;
  }

  PlanModel plan() {
    return plan;
  }

  RunFlow flow() {
    return flow;
  }

  List<Template> templates() {
    return templates;
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

  /** Tells the user of what was not expected. */
  void failed(Exception failure) {
    failed.accept(failure);
  }

  /** Says who selects a stretch of the text. */
  void onGoTo(Consumer<Span> action) {
    goTo = action;
  }

  /** Lets the user choose a folder. */
  void chooseFolder() {
    dialogs.chooseFolder("Open folder").ifPresent(folder::open);
  }

  void begin(Template template) {
    begin(template, () -> {});
  }

  /** Opens an empty text. */
  void beginEmpty() {
    document.begin(NEW_NAME, "", () -> {});
  }

  void save() {
    document.save(folder::rescan);
  }

  /** Opens the template that needs nothing but this computer, and runs it. */
  void runSample() {
    Template sample =
        templates.stream().filter(one -> one.id().equals(SAMPLE)).findFirst().orElseThrow();
    begin(sample, this::run);
  }

  /** Runs the text as it is; if it cannot be run, says why and shows the place. */
  void run() {
    if (!canEdit()) return;
    editor.whenChecked(
        checked -> {
          if (checked.hasErrors()) showFirst(checked);
          else flow.start(request());
        });
  }

  /** Plans anew, after a pause in typing. */
  void refreshPlan() {
    if (canEdit() && !editor.text().isBlank()) plan.ask(request());
    else plan.clear();
  }

  boolean canEdit() {
    return document.document().filter(open -> open.trouble().isEmpty()).isPresent();
  }

  boolean usesArguments() {
    return ARGUMENTS.matcher(editor.text()).find();
  }

  /** The configuration's type as it is written, also while the rest is wrong. */
  Optional<String> type() {
    Matcher found = TYPE.matcher(editor.text());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Another look at the disk: the window came back, or the room did. */
  void refresh() {
    folder.rescan();
    document.lookAtDisk();
  }

  void close() {
    editor.close();
    folder.close();
    plan.close();
  }

  RunRequest request() {
    List<String> args = usesArguments() ? ArgumentWords.of(arguments.get()) : List.of();
    Optional<Path> file = document.document().flatMap(Document::path);
    return new RunRequest(editor.text(), file, workingFolder(), Optional.empty(), args);
  }

  /** The open folder if the file is in it, else the file's own. */
  private Path workingFolder() {
    Optional<Path> file = document.document().flatMap(Document::path);
    Optional<Path> root = folder.root();
    if (file.isEmpty()) return root.orElse(home);
    if (root.isPresent() && file.get().startsWith(root.get())) return root.get();
    return Optional.ofNullable(file.get().toAbsolutePath().getParent()).orElse(home);
  }

  private void begin(Template template, Runnable then) {
    document.begin(template.id() + ".dstack.yml", template.text(), then);
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
