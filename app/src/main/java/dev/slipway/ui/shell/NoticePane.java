package dev.slipway.ui.shell;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Notices, stacked at the lower right over the room. */
public final class NoticePane extends VBox implements Notices {
  private static final int MOST = 4;
  private static final Duration STAY = Duration.seconds(5);
  private static final double SPACING = 8;

  private final Dialogs dialogs;

  public NoticePane(Dialogs dialogs) {
    this.dialogs = dialogs;
    getStyleClass().add("notices");
    // Only the notices themselves take clicks, not the room around them.
    setPickOnBounds(false);
  }

  @Override
  public void done(String sentence) {
    Node notice = add(Feather.CHECK_CIRCLE, sentence, "done", List.of());
    PauseTransition stay = new PauseTransition(STAY);
    stay.setOnFinished(event -> getChildren().remove(notice));
    stay.play();
  }

  @Override
  public void failed(Failure failure) {
    Button details = new Button("Details");
    Node notice = add(Feather.ALERT_TRIANGLE, failure.sentence(), "failure", List.of(details));
    details.setOnAction(
        event -> {
          getChildren().remove(notice);
          dialogs.failed(failure);
        });
  }

  private Node add(Ikon icon, String sentence, String styleClass, List<Button> actions) {
    Label text = new Label(sentence);
    text.setWrapText(true);
    // Without it a long sentence would be cut rather than wrapped.
    text.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(SPACING, text);
    words.getChildren().addAll(actions);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button("", new FontIcon(Feather.X));
    close.getStyleClass().addAll("quiet", "icon-only");
    close.setAccessibleText("Close this notice");
    HBox notice = new HBox(new FontIcon(icon), words, close);
    notice.getStyleClass().addAll("notice", styleClass);
    notice.setAlignment(Pos.TOP_LEFT);
    notice.setAccessibleText(sentence);
    notice.setMinHeight(USE_PREF_SIZE);
    close.setOnAction(event -> getChildren().remove(notice));
    getChildren().add(notice);
    if (getChildren().size() > MOST) getChildren().removeFirst();
    return notice;
  }
}
