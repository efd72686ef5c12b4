package dev.slipway.ui.form;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One item of a list with what can be done with it. */
final class ItemView extends ValueView {
  private final Widget widget;
  private final MenuItem up = new MenuItem("Move up");
  private final MenuItem down = new MenuItem("Move down");
  private final MenuItem show = new MenuItem("Show in text");
  private final MenuButton actions = new MenuButton("", new FontIcon(Feather.MORE_VERTICAL));
  private final IconButton remove;
  private FormField list;
  private int index;

  ItemView(Widgets widgets, FormField item, FormField list, int level) {
    super(item);
    this.list = list;
    FormModel model = widgets.model();
    getStyleClass().add("form-item");
    up.setOnAction(event -> model.moveItem(this.list, index, index - 1));
    down.setOnAction(event -> model.moveItem(this.list, index, index + 1));
    show.setOnAction(event -> model.showInText(field()));
    actions.getItems().addAll(up, down, show);
    actions.getStyleClass().addAll("quiet", "form-actions", "no-arrow");
    remove = new IconButton(Feather.X, () -> model.clear(field()));
    widget = widgets.widget(item, this::complain, level + 1);
    widget.show(item);
    HBox buttons = new HBox(actions, remove);
    buttons.getStyleClass().add("form-buttons");
    getChildren().addAll(pane(item, buttons), complaint());
  }

  private Pane pane(FormField item, HBox buttons) {
    if (widget.endsWithText()) return over(buttons);
    return item.value() instanceof FormValue.Text ? line(buttons) : card(buttons);
  }

  /** The buttons lie on the end of the field, so that it is as wide as any other. */
  private StackPane over(HBox buttons) {
    buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    boolean lines = widget.kind() == WidgetKind.LINES;
    StackPane.setAlignment(buttons, lines ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT);
    StackPane.setMargin(buttons, lines ? new Insets(3, 0, 0, 0) : Insets.EMPTY);
    StackPane over = new StackPane(widget.node(), buttons);
    over.getStyleClass().add("form-over");
    return over;
  }

  private HBox line(HBox buttons) {
    Node node = widget.node();
    HBox.setHgrow(node, Priority.ALWAYS);
    HBox line = new HBox(node, buttons);
    line.getStyleClass().add("form-item-line");
    return line;
  }

  private VBox card(HBox buttons) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label title = new Label("Item " + field().title());
    title.getStyleClass().add("form-label");
    HBox head = new HBox(title, space, buttons);
    head.getStyleClass().add("form-head");
    VBox card = new VBox(head, widget.node());
    card.getStyleClass().add("form-card");
    return card;
  }

  @Override
  Widget widget() {
    return widget;
  }

  void focusValue() {
    widget.focus();
  }

  void update(FormField item, FormField inside, int at, int size) {
    update(item);
    list = inside;
    index = at;
    String name = Looks.name(item);
    actions.setAccessibleText("More for " + name);
    remove.says("Remove " + name);
    actions.setVisible(!item.draft());
    up.setDisable(at == 0);
    down.setDisable(at == size - 1);
  }
}
