package dev.slipway.ui.editor;

import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** Ctrl+F: finds a word, forwards and backwards, and says how many there are. */
final class FindPart implements EditorPart {
  private final FindBar bar = new FindBar();
  private final Consumer<@Nullable Node> place;
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private Subscription subscription = Subscription.EMPTY;
  private @Nullable YamlArea area;
  private boolean open;

  /** Shows its bar through {@code place}, and takes it away again with null. */
  FindPart(Consumer<@Nullable Node> place) {
    this.place = place;
    bar.word().textProperty().addListener((observed, before, now) -> typed());
    bar.next().setOnAction(event -> next());
    bar.previous().setOnAction(event -> previous());
    bar.close().setOnAction(event -> close());
    bar.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInBar);
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    subscription = target.plainTextChanges().subscribe(change -> count(OptionalInt.empty()));
  }

  @Override
  public void uninstall() {
    close();
    subscription.unsubscribe();
    if (area != null) area.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    area = null;
  }

  /** Opens the bar with what is selected, or puts the keyboard back into it. */
  void open() {
    YamlArea target = area;
    if (target == null) return;
    String selected = target.getSelectedText();
    place.accept(bar);
    open = true;
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) bar.word().setText(selected);
    bar.word().requestFocus();
    bar.word().selectAll();
    count(OptionalInt.empty());
  }

  private void close() {
    if (!open) return;
    open = false;
    place.accept(null);
    if (area != null) area.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) return;
    boolean find = event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isAltDown();
    if (find) open();
    else if (event.getCode() == KeyCode.F3 && event.isShiftDown()) previous();
    else if (event.getCode() == KeyCode.F3) next();
    else if (event.getCode() == KeyCode.ESCAPE && open) close();
    else return;
    event.consume();
  }

  private void pressedInBar(KeyEvent event) {
    boolean inWord = bar.word().isFocused();
    if (event.getCode() == KeyCode.ESCAPE) close();
    else if (event.getCode() == KeyCode.ENTER && inWord && event.isShiftDown()) previous();
    else if (event.getCode() == KeyCode.ENTER && inWord && !event.isShortcutDown()) next();
    else {
      pressed(event);
      return;
    }
    event.consume();
  }

  private void typed() {
    YamlArea target = area;
    if (target == null || !open) return;
    Occurrences found = occurrences(target);
    show(target, found, found.nextFrom(target.getSelection().getStart()));
  }

  private void next() {
    YamlArea target = area;
    if (target == null) return;
    Occurrences found = occurrences(target);
    show(target, found, found.nextFrom(target.getSelection().getStart() + 1));
  }

  private void previous() {
    YamlArea target = area;
    if (target == null) return;
    Occurrences found = occurrences(target);
    show(target, found, found.previousFrom(target.getSelection().getStart()));
  }

  private void show(YamlArea target, Occurrences found, OptionalInt index) {
    bar.place(found.place(index));
    if (index.isEmpty()) return;
    int start = found.starts().get(index.getAsInt());
    target.reveal(start, start + found.length());
  }

  private void count(OptionalInt index) {
    YamlArea target = area;
    if (target != null && open) bar.place(occurrences(target).place(index));
  }

  private Occurrences occurrences(YamlArea target) {
    return Occurrences.of(target.getText(), bar.word().getText());
  }
}
