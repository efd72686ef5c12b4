package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.Opened;
import java.util.ArrayList;
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
      case DocumentNotice.Changed(Opened.Text there) ->
          compared(
              there.text(),
              List.of(
                  new Way("Reload", () -> document.takeOver(there)),
                  new Way("Keep mine", () -> document.keepMine(there))));
      case DocumentNotice.Gone _ ->
          List.of(
              button(new Way("Save again", () -> document.save(() -> {}))),
              button(new Way("Close", close)));
      case DocumentNotice.Recovered _ -> {
        List<Way> ways = List.of(new Way("Discard", this::discard));
        List<Node> all = new ArrayList<>(compared(document.document().saved(), ways));
        all.add(dismissal());
        yield all;
      }
    };
  }

  /** What can be done here can also be done where both texts are seen. */
  private List<Node> compared(String there, List<Way> ways) {
    List<Node> buttons = new ArrayList<>(ways.stream().map(this::button).toList());
    buttons.add(button(new Way("Compare", () -> document.compareWith(there, ways))));
    return buttons;
  }

  /** A text without a file, or without one any more, has nothing to go back to. */
  private void discard() {
    if (document.document().stamp().isPresent()) document.discard();
    else close.run();
  }

  private Button button(Way way) {
    Button button = new Button(way.words());
    button.setMinWidth(Region.USE_PREF_SIZE);
    // The button that was pressed goes, and the keyboard must not go with it.
    button.setOnAction(
        event -> {
          toText.run();
          way.action().run();
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
