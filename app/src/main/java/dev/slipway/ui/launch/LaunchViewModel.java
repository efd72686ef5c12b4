package dev.slipway.ui.launch;

import dev.slipway.config.language.Surroundings;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import dev.slipway.engine.RunControl;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.editor.EditorLanguage;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.launch.file.DiskWatch;
import dev.slipway.ui.launch.file.Trash;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Navigator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** All that Launch knows and does, without a window. All calls are on the UI thread. */
final class LaunchViewModel {
  private static final String NEW_NAME = "new.dstack.yml";
  private static final String SAMPLE = "http-server";

  private final Parts parts;
  private final Documents documents;
  private final FolderTreeModel folder;
  private final FolderActions actions;
  private final DiskFollower disk;
  private final DeskModel desk;
  private final RunFlow flow;
  private final Consumer<Exception> failed;
  private final List<Template> templates = Templates.all();

  /**
   * What the room is given.
   *
   * @param languages makes the language of a document from what is around it
   * @param desk where what is open is kept; closed with the room
   * @param watch tells of changes on the disk; closed with the room
   * @param home the user's folder, for a text without one
   */
  record Parts(
      RunControl runs,
      Function<Surroundings, EditorLanguage> languages,
      Navigator navigator,
      Background background,
      Dialogs dialogs,
      Notices notices,
      LaunchQuestions questions,
      LaunchSettings settings,
      Desk desk,
      DiskWatch watch,
      Trash trash,
      Path home) {}

  LaunchViewModel(Parts parts) {
    this.parts = parts;
    Background background = parts.background();
    failed = failure -> parts.notices().failed(Failure.of(failure));
    folder = new FolderTreeModel(parts.settings(), background, failed);
    flow =
        new RunFlow(
            parts.runs(), background, parts.dialogs(), parts.questions(), parts.navigator());
    documents = new Documents(this::make, background, parts.notices());
    actions = new FolderActions(folder, documents, parts);
    disk = new DiskFollower(parts.watch(), background, folder, documents, failed);
    desk = new DeskModel(parts.desk(), documents, background, parts.dialogs(), parts.notices());
    documents.currentProperty().subscribe((before, now) -> saveByItself());
  }

  private DocumentViewModel make(String id, Document open) {
    DocumentSurroundings around =
        new DocumentSurroundings(parts.runs(), workingFolder(open.path()), open.path());
    EditorViewModel editor =
        new EditorViewModel(parts.background(), parts.languages().apply(around), failed);
    DocumentModel document =
        new DocumentModel(
            editor,
            parts.background(),
            parts.dialogs(),
            parts.questions(),
            () -> workingFolder(Optional.empty()),
            open);
    document.documentProperty().subscribe(now -> around.in(workingFolder(now.path()), now.path()));
    document.closesWith(
        folder
            .rootProperty()
            .subscribe(root -> around.in(workingFolder(document.path()), document.path())));
    PlanModel plan = new PlanModel(parts.runs(), parts.background(), failed);
    return new DocumentViewModel(
        id, editor, parts.background(), document, plan, flow, this::workingFolder);
  }

  Documents documents() {
    return documents;
  }

  Optional<DocumentViewModel> current() {
    return documents.current();
  }

  FolderTreeModel folder() {
    return folder;
  }

  /** What can be done with the files in the tree. */
  FolderActions actions() {
    return actions;
  }

  RunFlow flow() {
    return flow;
  }

  List<Template> templates() {
    return templates;
  }

  /** Lets the user choose a folder. */
  void chooseFolder() {
    parts.dialogs().chooseFolder("Open folder").ifPresent(folder::open);
  }

  void begin(Template template) {
    documents.begin(template.id() + ".dstack.yml", template.text(), document -> {});
  }

  /** Opens an empty text. */
  void beginEmpty() {
    documents.begin(NEW_NAME, "", document -> {});
  }

  void save() {
    current().ifPresent(open -> open.save(folder::rescan));
  }

  void run() {
    current().ifPresent(DocumentViewModel::run);
  }

  /** Opens the template that needs nothing but this computer, and runs it. */
  void runSample() {
    Template sample =
        templates.stream().filter(one -> one.id().equals(SAMPLE)).findFirst().orElseThrow();
    documents.begin(sample.id() + ".dstack.yml", sample.text(), DocumentViewModel::run);
  }

  /** Whether edited files are saved when one looks elsewhere. */
  boolean savesByItself() {
    return parts.settings().savesByItself();
  }

  void saveByItself(boolean wanted) {
    parts.settings().saveByItself(wanted);
    saveByItself();
  }

  /** One looks elsewhere: saves what is edited, if that is wanted. */
  void saveByItself() {
    if (savesByItself()) documents.saveUnasked();
  }

  /** Soon after a document's text changed: keeps it for the case of a crash. */
  void keep(DocumentViewModel document) {
    desk.keep(document);
  }

  /** Another look at the disk: the window came back, or the room did. */
  void refresh() {
    disk.look();
  }

  /** Another look at the disk, where nobody tells of its changes. */
  void refreshUnwatched() {
    if (!disk.watched()) disk.look();
  }

  /** The window is about to close: keeps everything and goes on. */
  void leave(Runnable then) {
    documents.settle(
        () -> {
          saveByItself();
          desk.leave(then);
        });
  }

  void close() {
    disk.close();
    documents.close();
    folder.close();
    desk.close();
  }

  /** The open folder if the file is in it, else the file's own. */
  private Path workingFolder(Optional<Path> file) {
    Optional<Path> root = folder.root();
    if (file.isEmpty()) return root.orElse(parts.home());
    if (root.isPresent() && file.get().startsWith(root.get())) return root.get();
    return Optional.ofNullable(file.get().toAbsolutePath().getParent()).orElse(parts.home());
  }
}
