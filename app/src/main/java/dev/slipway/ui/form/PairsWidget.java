package dev.slipway.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Names and values, side by side. */
final class PairsWidget implements Widget {
  private final FormModel model;
  private final VBox rows = new VBox();
  private final Label more = new Label();
  private final Button add = new Button("Add", new FontIcon(Feather.PLUS));
  private final VBox box = new VBox(rows, more, add);
  private final List<PairRow> views = new ArrayList<>();
  private FormField field;
  private FormValue.Pairs pairs = new FormValue.Pairs(List.of(), true, 0);
  private boolean focusLast;

  PairsWidget(FormModel model, FormField field) {
    this.model = model;
    this.field = field;
    box.getStyleClass().add("form-rows");
    rows.getStyleClass().add("form-row-list");
    rows.managedProperty().bind(rows.visibleProperty());
    more.getStyleClass().addAll("muted", "form-more");
    more.setWrapText(true);
    more.managedProperty().bind(more.visibleProperty());
    add.managedProperty().bind(add.visibleProperty());
    add.getStyleClass().addAll("quiet", "form-add");
    add.setOnAction(event -> addPair());
    show(field);
  }

  private void addPair() {
    focusLast = true;
    model.addPair(field, pairs.pairs().size());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public WidgetKind kind() {
    return WidgetKind.PAIRS;
  }

  @Override
  public void focus() {
    if (views.isEmpty()) add.requestFocus();
    else views.getLast().focusName();
  }

  @Override
  public boolean isTyping() {
    return views.stream().anyMatch(PairRow::isTyping);
  }

  @Override
  public void takeOver() {
    List.copyOf(views).forEach(PairRow::takeOver);
  }

  @Override
  public void show(FormField now) {
    field = now;
    if (!(now.value() instanceof FormValue.Pairs found)) return;
    pairs = found;
    KeptFocus focus = KeptFocus.in(views);
    int size = found.pairs().size();
    while (views.size() > size) views.removeLast();
    while (views.size() < size) views.add(row(views.size()));
    for (int i = 0; i < size; i++) views.get(i).show(found.pairs().get(i), Looks.name(now));
    Children.arrange(rows.getChildren(), views);
    rows.setVisible(size > 0);
    more.setVisible(found.hidden() > 0);
    more.setText(Hidden.sentence(found.hidden(), "variable"));
    boolean draft = size > 0 && found.pairs().getLast().draft();
    add.setVisible(found.hidden() == 0 && !draft);
    add.setAccessibleText("Add to " + Looks.name(now));
    focus.restore(size, row -> views.get(row).focusName(), add::requestFocus);
    if (focusLast && draft) {
      focusLast = false;
      views.getLast().focusName();
    }
  }

  private PairRow row(int index) {
    return new PairRow(
        pair -> model.fillPair(field, pairs, index, pair),
        () -> model.removePair(field, pairs, index));
  }
}
