package dev.slipway.ui.reference;

import dev.slipway.config.ConfigurationType;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The reference as one sees it: a type, a search, the fields, and below the chosen one. */
public final class ReferencePane extends BorderPane {
  private static final double LIST_SHARE = 0.45;

  private final ReferenceModel model;
  private final ComboBox<ConfigurationType> type = new ComboBox<>();
  private final TextField search = new TextField();
  private final ListView<FieldEntry> list = new ListView<>();
  private final ReferenceCard card = new ReferenceCard();

  public ReferencePane(ReferenceModel model) {
    this.model = model;
    getStyleClass().add("reference-pane");
    getStylesheets().add(styleSheet());
    VBox top = new VBox(type(), search());
    top.getStyleClass().add("reference-top");
    setTop(top);
    ScrollPane details = new ScrollPane(card);
    details.setFitToWidth(true);
    details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    details.setAccessibleText("The chosen field");
    SplitPane both = new SplitPane(list(), details);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(LIST_SHARE);
    setCenter(both);
    model.foundProperty().subscribe(this::show);
    model.typeProperty().subscribe(type::setValue);
  }

  private ComboBox<ConfigurationType> type() {
    type.getItems().setAll(ConfigurationType.values());
    type.setMaxWidth(Double.MAX_VALUE);
    type.setAccessibleText("Fields of");
    type.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable ConfigurationType one) {
            return one == null ? "" : "Fields of " + one.phrase();
          }

          @Override
          public @Nullable ConfigurationType fromString(String words) {
            return null;
          }
        });
    type.valueProperty()
        .addListener(
            (observed, before, now) -> {
              if (now != null) model.show(now);
            });
    return type;
  }

  private TextField search() {
    search.setPromptText("Search the fields");
    search.setAccessibleText("Search the fields");
    search.textProperty().addListener((observed, before, now) -> model.search(now));
    return search;
  }

  private ListView<FieldEntry> list() {
    Label none = new Label("No field is called so, and none speaks of it.");
    none.setWrapText(true);
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    list.getStyleClass().add("reference-list");
    list.setAccessibleText("Fields");
    list.setCellFactory(view -> new EntryCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observed, before, now) -> {
              if (now != null) card.show(now);
            });
    return list;
  }

  private void show(List<FieldEntry> found) {
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private static String styleSheet() {
    return Objects.requireNonNull(ReferencePane.class.getResource("reference.css"), "reference.css")
        .toExternalForm();
  }

  private static final class EntryCell extends ListCell<FieldEntry> {
    @Override
    protected void updateItem(@Nullable FieldEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? null : entry.path());
    }
  }
}
