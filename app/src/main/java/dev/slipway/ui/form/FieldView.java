package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** One field: its title, what can be done with it, and below the value. */
final class FieldView extends ValueView {
  private static final double HELP_WIDTH = 340;
  private static final int OPEN_LEVELS = 3;

  private final Widget widget;
  private final Label mark = new Label();
  private final IconButton show;
  private final IconButton clear;
  private final Optional<Disclosure> disclosure;

  FieldView(Widgets widgets, FormField field, int level) {
    super(field);
    FormModel model = widgets.model();
    getStyleClass().add("form-field");
    show = new IconButton(Feather.CROSSHAIR, () -> model.showInText(field()));
    clear = new IconButton(Feather.X, () -> model.clear(field()));
    widget = widgets.widget(field, this::complain, level + 1);
    widget.show(field);
    boolean group = field.value() instanceof FormValue.Group;
    disclosure =
        group ? Optional.of(new Disclosure(widget.node(), level < OPEN_LEVELS)) : Optional.empty();
    getChildren().addAll(head(), widget.node(), complaint());
    if (group) getStyleClass().add("form-section");
    update(field);
  }

  private HBox head() {
    Node title = disclosure.<Node>map(toggle -> toggle).orElseGet(this::label);
    tooltip(title);
    mark.getStyleClass().add("form-mark");
    mark.managedProperty().bind(mark.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(show, clear);
    buttons.getStyleClass().add("form-buttons");
    HBox head = new HBox(title, mark, space, buttons);
    head.getStyleClass().add("form-head");
    return head;
  }

  private Label label() {
    Label label = new Label(field().title());
    label.getStyleClass().add("form-label");
    label.setLabelFor(widget.node());
    return label;
  }

  private void tooltip(Node title) {
    String help = Looks.help(field());
    if (help.isEmpty()) return;
    Tooltip tooltip = new Tooltip(help);
    tooltip.setWrapText(true);
    tooltip.setPrefWidth(HELP_WIDTH);
    tooltip.setShowDuration(Duration.INDEFINITE);
    Tooltip.install(title, tooltip);
  }

  @Override
  Widget widget() {
    return widget;
  }

  void focusValue() {
    disclosure.ifPresent(Disclosure::open);
    widget.focus();
  }

  @Override
  Optional<ValueView> find(Place place) {
    Optional<ValueView> found = super.find(place);
    if (found.isPresent()) disclosure.ifPresent(Disclosure::open);
    return found;
  }

  @Override
  void update(FormField now) {
    super.update(now);
    String name = Looks.name(now);
    show.says("Show " + name + " in the text");
    show.setVisible(!now.draft());
    clear.says("Remove " + name);
    disclosure.ifPresent(toggle -> toggle.says(now.title(), name));
    String words = now.field().map(FieldHelp::mark).orElse("unknown");
    mark.setText(words);
    mark.setVisible(!words.isEmpty());
  }
}
