package dev.slipway.ui.form;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.edit.Place;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One value of the form with what is wrong with it. */
abstract class ValueView extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label complaint = new Label();
  private FormField field;
  private FieldProblems problems = FieldProblems.NONE;

  ValueView(FormField field) {
    this.field = field;
    getStyleClass().add("form-value");
    complaint.getStyleClass().add("form-complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.managedProperty().bind(complaint.visibleProperty());
    complaint.setVisible(false);
  }

  FormField field() {
    return field;
  }

  Label complaint() {
    return complaint;
  }

  /** What holds the value. */
  abstract Widget widget();

  /** True if a field can be shown by this without making it anew. */
  boolean fits(FormField other) {
    return widget().kind() == WidgetKind.of(other);
  }

  void update(FormField now) {
    field = now;
    widget().show(now);
  }

  /** Shows what is wrong here, and inside. */
  void show(FieldProblems found) {
    problems = found;
    complain(Optional.empty());
    widget().inside().forEach(view -> view.show(found));
  }

  /** A complaint about what is being typed goes before what is known of the text. */
  void complain(Optional<String> typed) {
    List<Problem> own = problems.at(field.place());
    String words = typed.orElseGet(() -> own.isEmpty() ? "" : own.getFirst().message());
    boolean error =
        typed.isPresent() || own.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    complaint.setText(words);
    complaint.setVisible(!words.isEmpty());
    complaint.pseudoClassStateChanged(WRONG, error);
    pseudoClassStateChanged(WRONG, error);
  }

  /** Marks the field in which the text's caret stands. */
  void mark(Optional<Place> current) {
    pseudoClassStateChanged(CURRENT, current.filter(field.place()::equals).isPresent());
    widget().inside().forEach(view -> view.mark(current));
  }

  /** The view of a place, if it is this one or inside. */
  Optional<ValueView> find(Place place) {
    if (field.place().equals(place)) return Optional.of(this);
    if (!place.isIn(field.place())) return Optional.empty();
    return widget().inside().stream().flatMap(view -> view.find(place).stream()).findFirst();
  }
}
