package dev.slipway.ui.form;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.edit.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The form as one sees it. */
public final class FormView extends BorderPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Duration UNREAD_PAUSE = Duration.seconds(1);

  private final FormModel model;
  private final TypeBox type;
  private final GroupWidget root;
  private final Label complaint = new Label();
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final Notice stale;
  private final Notice refused;
  private final Entered entered;
  private final Subscription subscriptions;
  private final PauseTransition unread;
  private Optional<Place> wanted = Optional.empty();

  public FormView(FormModel model) {
    this(model, UNREAD_PAUSE);
  }

  /**
   * @param pause how long a text may be unreadable, as it is while one types, without a word
   */
  FormView(FormModel model, Duration pause) {
    this.model = model;
    unread = new PauseTransition(pause);
    unread.setOnFinished(event -> lock(true));
    getStyleClass().add("form-view");
    getStylesheets().add(styleSheet());
    type = new TypeBox(model::changeType);
    root = new GroupWidget(new Widgets(model), Place.ROOT, 0);
    stale = new Notice("Show the mistake", model::showMistake);
    refused = new Notice("Dismiss", model::dismissMessage);
    complaint.getStyleClass().add("form-complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.managedProperty().bind(complaint.visibleProperty());
    content.getStyleClass().add("form-content");
    content.getChildren().addAll(type, complaint, root.node());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Form");
    setTop(new VBox(stale, refused));
    setCenter(scroll);
    model.onFocus(this::focus);
    model.onTakeOver(root::takeOver);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    entered = new Entered(this);
    subscriptions =
        Subscription.combine(
            sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::followKeyboard),
            model.shownProperty().subscribe(this::show),
            model.problemsProperty().subscribe(this::show),
            model.messageProperty().subscribe(refused::say),
            model.currentProperty().subscribe(this::mark));
  }

  /** The address of the style sheet. */
  public static String styleSheet() {
    return Objects.requireNonNull(FormView.class.getResource("form.css"), "form.css")
        .toExternalForm();
  }

  /** Lets go of the view-model, which may live on. */
  public void close() {
    unread.stop();
    subscriptions.unsubscribe();
  }

  /** What is only typed so far is undone in its field; all else as in the text. */
  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean undo = code == KeyCode.Z && !event.isShiftDown();
    boolean redo = code == KeyCode.Z ? event.isShiftDown() : code == KeyCode.Y;
    boolean known = event.isShortcutDown() && !event.isAltDown() && (undo || redo);
    if (!known || undoesItself(event.getTarget())) return;
    if (undo) model.undo();
    else model.redo();
    event.consume();
  }

  private boolean undoesItself(EventTarget target) {
    return target instanceof TextInputControl input
        && (root.isTyping() || !input.getStyleClass().contains("form-input"));
  }

  private void show(FormModel.Shown shown) {
    if (!shown.stale()) {
      unread.stop();
      lock(false);
    } else if (shown.form().isEmpty()) {
      lock(true);
    } else if (!content.isDisabled()) {
      unread.playFromStart();
    }
    content.setVisible(shown.form().isPresent());
    shown.form().ifPresent(this::show);
    wanted.ifPresent(this::focus);
  }

  private void lock(boolean now) {
    content.setDisable(now);
    stale.say(now ? Optional.of(unreadable()) : Optional.empty());
  }

  private String unreadable() {
    return model.form().isPresent()
        ? "The text cannot be read just now. This is how it was before."
        : "The text cannot be read, so there are no fields to show. They come once it is"
            + " repaired.";
  }

  private void show(Form form) {
    type.show(form.type(), form.typeWords());
    root.show(form.root(), Optional.empty());
    show(model.problemsProperty().get());
    mark(model.currentProperty().get());
  }

  private void show(FieldProblems problems) {
    List<Problem> own = problems.at(Place.ROOT);
    complaint.setText(String.join("\n", own.stream().map(Problem::message).toList()));
    complaint.setVisible(!own.isEmpty());
    boolean error = own.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    complaint.pseudoClassStateChanged(WRONG, error);
    root.inside().forEach(view -> view.show(problems));
  }

  private void mark(Optional<FormModel.Current> current) {
    Optional<Place> place = current.map(FormModel.Current::place);
    root.inside().forEach(view -> view.mark(place));
    if (entered.isInside()) return;
    place
        .flatMap(this::find)
        .ifPresent(
            view -> {
              Optional<Node> rest = view.widget().rest();
              reveal(current.get().hidden() ? rest.orElse(view) : view);
            });
  }

  /** Where the keyboard goes is brought into sight, with all of a list to choose from. */
  private void followKeyboard(@Nullable Node owner) {
    entered.follow(owner);
    if (owner == null || !entered.isInside()) return;
    Node list = owner.getParent();
    boolean choosing = list != null && list.getStyleClass().contains("form-choose");
    Node shown = choosing ? list : owner;
    Platform.runLater(() -> reveal(shown));
  }

  private Optional<ValueView> find(Place place) {
    return root.inside().stream().flatMap(view -> view.find(place).stream()).findFirst();
  }

  private void focus(Place place) {
    Optional<ValueView> found = find(place);
    wanted = found.isPresent() ? Optional.empty() : Optional.of(place);
    found.ifPresent(
        view -> {
          view.widget().focus();
          reveal(view);
        });
  }

  /** Scrolls as little as brings a node into sight. */
  private void reveal(Node node) {
    if (node.getScene() == null || !isInContent(node)) return;
    scroll.applyCss();
    scroll.layout();
    Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = scroll.getViewportBounds().getHeight();
    double more = content.getHeight() - seen;
    if (more <= 0 || bounds == null) return;
    double top = scroll.getVvalue() * more;
    double wish = Math.min(Math.max(top, bounds.getMaxY() - seen), bounds.getMinY());
    if (wish != top) scroll.setVvalue(Math.clamp(wish / more, 0, 1));
  }

  private boolean isInContent(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (one.equals(content)) return true;
    }
    return false;
  }
}
