package dev.slipway.ui.editor;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;

/** What is wrong with a word, and what it means, when the pointer rests on it. */
final class HoverPart implements EditorPart {
  private static final double BELOW = 10;

  /** Long enough to lead the pointer from the word into the card. */
  private static final Duration GRACE = Duration.millis(350);

  private final EditorViewModel model;
  private final HelpCard card = new HelpCard();
  private final Popup popup = new Popup();
  private final EventHandler<MouseOverTextEvent> onBegin = this::begin;
  private final PauseTransition grace = new PauseTransition(GRACE);
  private final EventHandler<Event> onLeave = event -> grace.playFromStart();
  private final EventHandler<Event> onEnd = event -> hide();
  private @Nullable YamlArea area;
  private long hover;

  HoverPart(EditorViewModel model) {
    this.model = model;
    card.getStyleClass().add("hover-card");
    card.getStylesheets().add(YamlEditor.styleSheet());
    popup.getContent().add(card);
    popup.setAutoHide(true);
    // A click elsewhere is meant for what is there.
    popup.setConsumeAutoHidingEvents(false);
    card.setOnMouseEntered(event -> grace.stop());
    card.setOnMouseExited(event -> hide());
    grace.setOnFinished(event -> hide());
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, onBegin);
    target.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, onLeave);
    target.addEventFilter(KeyEvent.KEY_PRESSED, onEnd);
    target.addEventFilter(ScrollEvent.SCROLL, onEnd);
  }

  @Override
  public void uninstall() {
    hide();
    YamlArea target = area;
    area = null;
    if (target == null) return;
    target.removeEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, onBegin);
    target.removeEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, onLeave);
    target.removeEventFilter(KeyEvent.KEY_PRESSED, onEnd);
    target.removeEventFilter(ScrollEvent.SCROLL, onEnd);
  }

  private void begin(MouseOverTextEvent event) {
    long mine = ++hover;
    int offset = event.getCharacterIndex();
    Point2D place = event.getScreenPosition();
    List<Problem> problems = model.problemsAt(offset);
    if (!problems.isEmpty()) show(problems, Optional.empty(), place);
    model.explain(
        offset,
        found -> {
          if (mine == hover) show(problems, found, place);
        });
  }

  private void show(List<Problem> problems, Optional<Explanation> found, Point2D place) {
    YamlArea target = area;
    boolean nothing = problems.isEmpty() && found.isEmpty();
    if (nothing || target == null || !target.isHover()) return;
    grace.stop();
    card.show(problems, found.stream().toList(), fix -> repair(target, fix));
    if (!popup.isShowing()) popup.show(target, place.getX(), place.getY() + BELOW);
  }

  private void repair(YamlArea target, Fix fix) {
    hide();
    if (target.isEditable()) model.repair(fix, target::make);
  }

  private void hide() {
    hover++;
    grace.stop();
    popup.hide();
  }
}
