package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Fields one below the other, and a way to add more. */
final class GroupWidget implements Widget {
  private final Widgets widgets;
  private final int level;
  private final VBox box = new VBox();
  private final VBox fields = new VBox();
  private final Label more = new Label();
  private final AddFieldPane add;
  private Map<Place, FieldView> views = new LinkedHashMap<>();

  GroupWidget(Widgets widgets, Place place, int level) {
    this.widgets = widgets;
    this.level = level;
    this.add = new AddFieldPane(field -> widgets.model().add(place, field));
    box.getStyleClass().add("form-group");
    fields.getStyleClass().add("form-fields");
    fields.managedProperty().bind(fields.visibleProperty());
    more.getStyleClass().addAll("muted", "form-more");
    more.setWrapText(true);
    more.managedProperty().bind(more.visibleProperty());
    box.getChildren().addAll(fields, more, add);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public WidgetKind kind() {
    return WidgetKind.GROUP;
  }

  @Override
  public void focus() {
    views.values().stream()
        .findFirst()
        .ifPresentOrElse(view -> view.focusValue(), add::focusButton);
  }

  @Override
  public List<? extends ValueView> inside() {
    return List.copyOf(views.values());
  }

  @Override
  public void show(FormField field) {
    if (field.value() instanceof FormValue.Group group) show(group, Optional.of(field));
  }

  /**
   * @param field whose group it is; none for the outermost
   */
  void show(FormValue.Group group, Optional<FormField> field) {
    KeptFocus focus = KeptFocus.in(List.copyOf(views.values()));
    Map<Place, FieldView> now = new LinkedHashMap<>();
    for (FormField inner : group.fields()) now.put(inner.place(), view(inner));
    views = now;
    Children.arrange(fields.getChildren(), new ArrayList<>(now.values()));
    fields.setVisible(!now.isEmpty());
    add.offer(group.missing(), field);
    more.setVisible(group.hidden() > 0);
    more.setText(Hidden.sentence(group.hidden(), "field"));
    List<FieldView> rows = List.copyOf(now.values());
    focus.restore(rows.size(), row -> rows.get(row).focusValue(), add::focusButton);
  }

  private FieldView view(FormField field) {
    FieldView known = views.get(field.place());
    if (known == null || !known.fits(field)) return widgets.fieldView(field, level);
    known.update(field);
    return known;
  }
}
