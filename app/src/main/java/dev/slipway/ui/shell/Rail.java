package dev.slipway.ui.shell;

import dev.slipway.ui.room.RoomId;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rooms at the left, and the switch between light and dark below them. */
final class Rail extends VBox {
  private final Map<RoomId, ToggleButton> buttons = new EnumMap<>(RoomId.class);

  Rail(List<RoomId> rooms, ObjectProperty<RoomId> current, Theme theme) {
    getStyleClass().add("rail");
    for (RoomId room : rooms) {
      ToggleButton button = roomButton(room, getChildren().size() + 1, current);
      buttons.put(room, button);
      getChildren().add(button);
    }
    current.addListener((observed, before, now) -> select(now));
    select(current.get());
    Region space = new Region();
    setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, themeButton(theme));
  }

  /** Takes the keyboard, at the room that is open. */
  void takeFocus() {
    buttons.values().stream().filter(ToggleButton::isSelected).forEach(Region::requestFocus);
  }

  private void select(RoomId room) {
    buttons.forEach((id, button) -> button.setSelected(id == room));
  }

  private ToggleButton roomButton(RoomId room, int number, ObjectProperty<RoomId> current) {
    ToggleButton button = new ToggleButton(room.title(), new FontIcon(icon(room)));
    button.getStyleClass().add("rail-button");
    button.setId("rail-" + room.name().toLowerCase(Locale.ROOT));
    String shortcut = "Ctrl+" + number;
    button.setTooltip(new Tooltip(room.title() + " (" + shortcut + ")"));
    button.setAccessibleText(room.title() + ", " + shortcut);
    button.setOnAction(
        event -> {
          current.set(room);
          // A second press must not switch the open room's button off.
          select(room);
        });
    return button;
  }

  private static Ikon icon(RoomId room) {
    return switch (room) {
      case LAUNCH -> Feather.PLAY;
      case RUNS -> Feather.LIST;
      case MACHINES -> Feather.SERVER;
    };
  }

  private static Button themeButton(Theme theme) {
    Button button = new Button("Theme", new FontIcon(Feather.SUN));
    button.getStyleClass().add("rail-button");
    button.setId("rail-theme");
    button.setTooltip(new Tooltip("Light or dark"));
    button.setAccessibleText("Theme: light, dark or like the system");
    ContextMenu menu = themeMenu(theme);
    button.setOnAction(event -> menu.show(button, Side.RIGHT, 0, 0));
    theme
        .darkProperty()
        .subscribe(dark -> button.setGraphic(new FontIcon(dark ? Feather.MOON : Feather.SUN)));
    return button;
  }

  private static ContextMenu themeMenu(Theme theme) {
    ContextMenu menu = new ContextMenu();
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.title());
      item.setToggleGroup(group);
      item.setSelected(theme.choiceProperty().get() == choice);
      item.setOnAction(event -> theme.choiceProperty().set(choice));
      theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }
}
