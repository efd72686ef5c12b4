package dev.slipway.ui.launch;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What became of the file meanwhile, said above the text, with what can be done about it. */
final class NoticeBar extends HBox {
  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

  private final DocumentModel document;
  private final Runnable close;
  private final Runnable toText;

  /**
   * @param close closes the document and gives up what is not saved
   * @param toText puts the keyboard into the text
   */
  NoticeBar(DocumentModel document, Runnable close, Runnable toText) {
    this.document = document;
    this.close = close;
    this.toText = toText;
    getStyleClass().add("notice-bar");
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    document.noticeProperty().subscribe(this::show);
  }

  private void show(Optional<DocumentNotice> notice) {
    getChildren().clear();
    setVisible(notice.isPresent());
    if (notice.isEmpty()) return;
    pseudoClassStateChanged(CALM, notice.get() instanceof DocumentNotice.Recovered);
    Label words = new Label(notice.get().sentence());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(icon(notice.get())), words);
    getChildren().addAll(ways(notice.get()));
  }

  private static Feather icon(DocumentNotice notice) {
    return notice instanceof DocumentNotice.Recovered ? Feather.INFO : Feather.ALERT_TRIANGLE;
  }

  private List<Node> ways(DocumentNotice notice) {
    return switch (notice) {
      case DocumentNotice.Changed changed ->
          List.of(
              button("Reload", () -> document.takeOver(changed.there())),
              button("Keep mine", () -> document.keepMine(changed.there())),
              button("Compare", () -> document.compareWith(changed.there().text())));
      case DocumentNotice.Gone gone ->
          List.of(button("Save again", () -> document.save(() -> {})), button("Close", close));
      case DocumentNotice.Recovered recovered ->
          List.of(
              button("Discard", this::discard),
              button("Compare", () -> document.compareWith(document.document().saved())),
              dismissal());
    };
  }

  /** A text without a file, or without one any more, has nothing to go back to. */
  private void discard() {
    if (document.document().stamp().isPresent()) document.discard();
    else close.run();
  }

  private Button button(String words, Runnable action) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    // The button that was pressed goes, and the keyboard must not go with it.
    button.setOnAction(
        event -> {
          toText.run();
          action.run();
        });
    return button;
  }

  private Button dismissal() {
    Button dismissal = new Button(null, new FontIcon(Feather.X));
    dismissal.getStyleClass().addAll("quiet", "icon-only");
    dismissal.setAccessibleText("Close the message and keep the text");
    dismissal.setTooltip(new Tooltip("Keep the text"));
    dismissal.setOnAction(
        event -> {
          toText.run();
          document.dismiss();
        });
    return dismissal;
  }
}
