package dev.slipway.ui.machines;

import dev.slipway.machine.Trouble;
import dev.slipway.ui.widgets.Ticker;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A machine in short: how it is, what it has, and what can be done with it. */
final class MachineSummary extends ScrollPane {
  private static final double GAP = 6;

  private final Ticker ticker;
  private final Label name = new Label();
  private final Label life = new Label();
  private final Label outage = new Label();
  private final FactLines facts = new FactLines();
  private final Button again = new Button("Try again");
  private final Button forget = new Button("Forget the old key");
  private final Button remove = new Button("Remove");
  private Optional<MachineRow> row = Optional.empty();

  MachineSummary(MachineCare care, Ticker ticker) {
    this.ticker = ticker;
    getStyleClass().add("summary");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText("Summary of the machine");
    name.getStyleClass().add("room-title");
    name.setWrapText(true);
    life.getStyleClass().add("muted");
    life.setWrapText(true);
    outage.getStyleClass().add("bad");
    outage.setWrapText(true);
    outage.setMinHeight(USE_PREF_SIZE);
    again.setId("machine-again");
    forget.setId("machine-forget-key");
    remove.setId("machine-remove");
    again.setOnAction(event -> row.ifPresent(care::examine));
    forget.setOnAction(event -> row.ifPresent(care::forgetKey));
    remove.setOnAction(event -> row.ifPresent(care::remove));
    VBox head = new VBox(name, life);
    head.getStyleClass().add("summary-head");
    VBox content = new VBox(head, outage, new FlowPane(GAP, GAP, again, forget), facts, remove);
    content.getStyleClass().add("summary-content");
    setContent(content);
    ticker.nowProperty().subscribe(this::tick);
  }

  void show(MachineRow shown) {
    row = Optional.of(shown);
    Condition now = shown.condition();
    name.setText(shown.name());
    outage.setText(now.outage().map(Outage::sentence).orElse(""));
    Optional<Trouble> trouble = now.outage().map(Outage::trouble);
    again.setText(trouble.filter(MachineSummary::asks).isPresent() ? "Log in" : "Try again");
    present(outage, trouble.isPresent());
    present(again, trouble.isPresent() && !now.looking());
    present(forget, trouble.equals(Optional.of(Trouble.KEY_CHANGED)));
    present(again.getParent(), trouble.isPresent());
    present(remove, shown.machine().isPresent());
    facts.show(shown);
    tick();
  }

  private void tick() {
    row.ifPresent(
        shown -> {
          Condition now = shown.condition();
          var at = ticker.nowProperty().get();
          String state = MachineWords.state(now, at);
          String seen = MachineWords.seen(now, at);
          life.setText(seen.isEmpty() || seen.equals(state) ? state : state + " · " + seen);
        });
  }

  /** Whether the next try asks the user something. */
  private static boolean asks(Trouble trouble) {
    return trouble == Trouble.LOGIN || trouble == Trouble.KEY_UNKNOWN;
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
