package dev.slipway.ui.runs;

import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where a run can be reached: links, and what can be done with them. */
final class AddressesPane extends VBox {
  private static final double GAP = 6;
  private static final double SPACING = 8;

  private final Consumer<String> open;
  private List<AddressRecord> shown = List.of();

  AddressesPane(Consumer<String> open) {
    super(SPACING);
    this.open = open;
  }

  void show(List<AddressRecord> addresses) {
    // The buttons keep the keyboard as long as nothing changed.
    if (addresses.equals(shown)) return;
    shown = addresses;
    getChildren().clear();
    section("ENDPOINT", addresses, AddressKind.ENDPOINT, AddressKind.GATEWAY_PORT);
    section("PORTS", addresses, AddressKind.PORT);
    section("EDITOR", addresses, AddressKind.IDE);
  }

  private void section(String title, List<AddressRecord> addresses, AddressKind... kinds) {
    List<AddressRecord> some =
        addresses.stream().filter(address -> List.of(kinds).contains(address.kind())).toList();
    if (some.isEmpty()) return;
    Label label = new Label(title);
    label.getStyleClass().add("section-label");
    getChildren().add(label);
    some.forEach(address -> getChildren().add(address(address)));
  }

  private VBox address(AddressRecord address) {
    VBox box = new VBox(GAP, link(address));
    if (movedPort(address)) {
      Label moved =
          new Label(
              "Port "
                  + address.applicationPort()
                  + " was taken here, so it is on "
                  + address.localPort()
                  + ".");
      moved.getStyleClass().addAll("muted", "small");
      moved.setWrapText(true);
      box.getChildren().add(moved);
    }
    address
        .problem()
        .ifPresent(
            problem -> {
              Label label = new Label(problem);
              label.getStyleClass().addAll("bad", "small");
              label.setWrapText(true);
              box.getChildren().add(label);
            });
    box.getChildren().add(buttons(address));
    return box;
  }

  private static boolean movedPort(AddressRecord address) {
    return address.kind() == AddressKind.PORT && address.applicationPort() != address.localPort();
  }

  private Hyperlink link(AddressRecord address) {
    Hyperlink link = new Hyperlink(address.url());
    link.setTooltip(new Tooltip("Open " + address.url()));
    link.setOnAction(
        event -> {
          open.accept(address.url());
          link.setVisited(false);
        });
    return link;
  }

  private FlowPane buttons(AddressRecord address) {
    FlowPane buttons = new FlowPane(GAP, GAP);
    buttons.getChildren().add(button("Open", address, () -> open.accept(address.url())));
    buttons.getChildren().add(button("Copy", address, () -> copy(address.url())));
    if (address.kind() != AddressKind.IDE) {
      buttons.getChildren().add(button("Copy curl", address, () -> copy(curl(address))));
    }
    return buttons;
  }

  private static Button button(String words, AddressRecord address, Runnable action) {
    Button button = new Button(words);
    button.setAccessibleText(words + " " + address.url());
    button.setOnAction(event -> action.run());
    return button;
  }

  static String curl(AddressRecord address) {
    return "curl '" + address.url() + "'";
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
