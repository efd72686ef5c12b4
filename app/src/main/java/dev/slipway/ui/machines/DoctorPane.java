package dev.slipway.ui.machines;

import dev.slipway.machine.doctor.Finding;
import dev.slipway.machine.doctor.Remedy;
import dev.slipway.ui.widgets.Ticker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the doctor says of a machine, the worst first, each with what mends it. */
final class DoctorPane extends BorderPane {
  private final MachineCare care;
  private final Ticker ticker;
  private final Label verdict = new Label();
  private final Button examine = new Button("Examine again");
  private final MendingLine mending = new MendingLine();
  private final VBox lines = new VBox();
  private final Label nothing = new Label();
  private Optional<MachineRow> row = Optional.empty();
  private List<Finding> shown = List.of();
  private boolean offering;

  DoctorPane(MachineCare care, Ticker ticker) {
    this.care = care;
    this.ticker = ticker;
    lines.getStyleClass().add("findings");
    nothing.getStyleClass().addAll("muted", "no-findings");
    nothing.setWrapText(true);
    examine.setId("machine-examine");
    examine.setMinWidth(USE_PREF_SIZE);
    examine.setOnAction(event -> row.ifPresent(care::examine));
    ScrollPane scroll = new ScrollPane(new VBox(mending, nothing, lines));
    scroll.getStyleClass().add("summary");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("What the doctor says");
    setTop(head());
    setCenter(scroll);
    ticker.nowProperty().subscribe(now -> mending.tick(now));
  }

  void show(MachineRow next) {
    row = Optional.of(next);
    Condition now = next.condition();
    verdict.setText(now.facts().isEmpty() ? "" : MachineWords.findings(now));
    present(examine, !now.looking() && now.mending().isEmpty());
    present(mending, now.mending().isPresent());
    now.mending().ifPresent(each -> mending.show(each, ticker.nowProperty().get()));
    present(nothing, now.facts().isEmpty());
    nothing.setText(
        now.looking()
            ? "The machine is being looked at …"
            : "The doctor has not seen this machine yet.");
    boolean offers = now.mending().isEmpty() && now.outage().isEmpty();
    // The buttons keep the keyboard as long as nothing changed.
    if (now.findings().equals(shown) && offers == offering) return;
    shown = now.findings();
    offering = offers;
    lines.getChildren().setAll(shown.stream().sorted(worstFirst()).map(this::line).toList());
  }

  private HBox head() {
    Label title = new Label("Doctor");
    title.getStyleClass().add("heading");
    verdict.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, verdict, space, examine);
    head.getStyleClass().addAll("bar", "low");
    return head;
  }

  private Node line(Finding finding) {
    FindingLine line = new FindingLine(finding);
    if (offering) finding.remedy().ifPresent(remedy -> line.getChildren().add(button(remedy)));
    return line;
  }

  private Button button(Remedy remedy) {
    Button button = new Button(remedy.title());
    button.getStyleClass().add("remedy");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleHelp(remedy.effect());
    button.setOnAction(event -> row.ifPresent(machine -> care.mend(machine, remedy)));
    return button;
  }

  private static Comparator<Finding> worstFirst() {
    return Comparator.comparing(Finding::health).reversed();
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
