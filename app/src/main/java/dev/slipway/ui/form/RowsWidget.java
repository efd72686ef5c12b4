package dev.slipway.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The items of a list, one below the other. */
final class RowsWidget implements Widget {
  private final Widgets widgets;
  private final int level;
  private final VBox rows = new VBox();
  private final Label more = new Label();
  private final Button add = new Button("Add", new FontIcon(Feather.PLUS));
  private final VBox box = new VBox(rows, more, add);
  private List<ItemView> views = new ArrayList<>();
  private FormField list;

  RowsWidget(Widgets widgets, FormField field, int level) {
    this.widgets = widgets;
    this.level = level;
    this.list = field;
    box.getStyleClass().add("form-rows");
    rows.getStyleClass().add("form-row-list");
    more.getStyleClass().addAll("muted", "form-more");
    more.setWrapText(true);
    more.managedProperty().bind(more.visibleProperty());
    rows.managedProperty().bind(rows.visibleProperty());
    add.managedProperty().bind(add.visibleProperty());
    add.getStyleClass().addAll("quiet", "form-add");
    add.setOnAction(event -> widgets.model().addItem(list, size()));
    show(field);
  }

  private int size() {
    return list.value() instanceof FormValue.Rows(List<FormField> items, int _) ? items.size() : 0;
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public WidgetKind kind() {
    return WidgetKind.ROWS;
  }

  @Override
  public void focus() {
    if (views.isEmpty()) add.requestFocus();
    else views.getFirst().focusValue();
  }

  @Override
  public Optional<Node> rest() {
    return Optional.<Node>of(more).filter(Node::isVisible);
  }

  @Override
  public List<? extends ValueView> inside() {
    return views;
  }

  @Override
  public void show(FormField field) {
    list = field;
    if (!(field.value() instanceof FormValue.Rows(List<FormField> items, int hidden))) return;
    KeptFocus focus = KeptFocus.in(views);
    List<ItemView> now = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) now.add(view(items.get(i), i, items.size()));
    views = now;
    Children.arrange(rows.getChildren(), now);
    rows.setVisible(!now.isEmpty());
    more.setVisible(hidden > 0);
    more.setText(Hidden.sentence(hidden, "item"));
    boolean draft = !items.isEmpty() && items.getLast().draft();
    add.setVisible(hidden == 0 && !draft);
    add.setAccessibleText("Add to " + Looks.name(field));
    focus.restore(now.size(), row -> views.get(row).focusValue(), add::requestFocus);
  }

  private ItemView view(FormField item, int index, int size) {
    boolean reuse = index < views.size() && views.get(index).fits(item);
    ItemView view = reuse ? views.get(index) : widgets.itemView(item, list, level);
    view.update(item, list, index, size);
    return view;
  }
}
