package dev.slipway.ui.machines;

import dev.slipway.ui.widgets.EmptyState;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The room: the table, and below it the selected machine, or the one that is being added. */
final class MachinesView extends BorderPane {
  private static final double TABLE_SHARE = 0.36;
  private static final double TABLE_LEAST = 92;
  private static final double BELOW_LEAST = 200;

  private final MachinesViewModel model;
  private final MachineCare care;
  private final AddMachineViewModel adding;
  private final MachinesTable table;
  private final MachinePane machine;
  private final AddMachinePane add;
  private final EmptyState empty;
  private final SplitPane split;

  MachinesView(
      MachinesViewModel model,
      MachineCare care,
      AddMachineViewModel adding,
      MachinesTable table,
      MachinePane machine,
      AddMachinePane add) {
    this.model = model;
    this.care = care;
    this.adding = adding;
    this.table = table;
    this.machine = machine;
    this.add = add;
    this.empty = nothing();
    getStylesheets().add(styleSheet());
    split = new SplitPane(table);
    split.setOrientation(Orientation.VERTICAL);
    table.setMinHeight(TABLE_LEAST);
    table.setContextMenu(menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::roomKey);
    BooleanBinding none = Bindings.size(model.rows()).lessThan(2);
    setTop(new MachinesToolbar(model, none.or(model.addingProperty())));
    setCenter(split);
    model.selectedProperty().subscribe(() -> showBelow());
    model.addingProperty().subscribe((before, on) -> addingChanged(on));
    model.loadedProperty().subscribe(on -> selectFirst(on));
    model.rows().subscribe(this::showBelow);
  }

  void takeFocus() {
    // Panes that split or scroll hold nothing before their first styles, and the keyboard goes only
    // to what is held.
    applyCss();
    if (model.addingProperty().get()) add.takeFocus();
    else table.requestFocus();
  }

  private void addingChanged(boolean on) {
    if (on) adding.open();
    showBelow();
    takeFocus();
  }

  /** With machines there is always one to look at; without, the way to one is shown. */
  private void selectFirst(boolean loaded) {
    boolean some = model.rows().size() > 1;
    if (loaded && some && model.selectedProperty().get().isEmpty()) {
      model.selectedProperty().set(Optional.of(model.rows().getFirst()));
    }
    showBelow();
  }

  private void showBelow() {
    Optional<Region> wanted = below();
    boolean there = split.getItems().size() > 1;
    if (wanted.isEmpty()) {
      if (there) split.getItems().remove(1);
    } else if (!there) {
      wanted.get().setMinHeight(BELOW_LEAST);
      split.getItems().add(wanted.get());
      split.setDividerPositions(TABLE_SHARE);
    } else if (!split.getItems().get(1).equals(wanted.get())) {
      double[] places = split.getDividerPositions();
      wanted.get().setMinHeight(BELOW_LEAST);
      split.getItems().set(1, wanted.get());
      split.setDividerPositions(places);
    }
  }

  private Optional<Region> below() {
    if (model.addingProperty().get()) return Optional.of(add);
    if (model.selectedProperty().get().isPresent()) return Optional.of(machine);
    boolean none = model.loadedProperty().get() && model.rows().size() < 2;
    return none ? Optional.of(empty) : Optional.empty();
  }

  private EmptyState nothing() {
    Button open = new Button("Add a machine");
    open.setId("machines-add-first");
    open.getStyleClass().add("accent");
    open.setOnAction(event -> model.addingProperty().set(true));
    return new EmptyState(
        Feather.SERVER,
        "Only this computer so far",
        "Any machine that you can log in to by SSH becomes a place to run: a workstation, a server,"
            + " a virtual machine.",
        open);
  }

  private ContextMenu menu() {
    MenuItem examine = item("Examine again", care::examine);
    MenuItem remove = item("Remove", care::remove);
    ContextMenu menu = new ContextMenu(examine, remove);
    // What cannot be done is not shown, so nothing is grey without a reason.
    menu.setOnShowing(
        event ->
            remove.setVisible(
                model.selectedProperty().get().flatMap(MachineRow::machine).isPresent()));
    return menu;
  }

  private MenuItem item(String words, java.util.function.Consumer<MachineRow> action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> model.selectedProperty().get().ifPresent(action));
    return item;
  }

  private void tableKey(KeyEvent event) {
    if (event.getCode() != KeyCode.DELETE) return;
    model.selectedProperty().get().ifPresent(care::remove);
    event.consume();
  }

  private void roomKey(KeyEvent event) {
    if (event.getCode() == KeyCode.N && event.isShortcutDown()) {
      model.addingProperty().set(true);
    } else if (event.getCode() == KeyCode.F5) {
      model.selectedProperty().get().ifPresent(care::examine);
    } else {
      return;
    }
    event.consume();
  }

  private static String styleSheet() {
    URL sheet = MachinesView.class.getResource("machines.css");
    return Objects.requireNonNull(sheet, "machines.css").toExternalForm();
  }
}
