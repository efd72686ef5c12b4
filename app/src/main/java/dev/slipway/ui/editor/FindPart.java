package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.PLACES;

import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl+F and Ctrl+H: finds, forwards and backwards, says how many there are, shows them in the text
 * and replaces them. It searches in the background, because a regular expression may take long.
 */
final class FindPart implements EditorPart {
  private static final Logger LOG = LoggerFactory.getLogger(FindPart.class);

  private final FindBar bar = new FindBar();
  private final Bars bars;
  private final ColourPart colours;
  private final Newest<Search, Occurrences> searches;
  private final Newest<Replacement, Replacing> replacements;
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private Subscription subscription = Subscription.EMPTY;
  private Occurrences found = Occurrences.NONE;
  private @Nullable YamlArea area;

  /** What to search, and what to do with what is found. */
  private record Search(String text, SearchQuery query, Consumer<Occurrences> then) {}

  /** What to replace in a text that was searched. */
  private record Replacement(Occurrences found, List<Match> chosen, String replacement) {}

  FindPart(Bars bars, ColourPart colours, Background background) {
    this.bars = bars;
    this.colours = colours;
    searches =
        new Newest<>(
            background,
            search -> Occurrences.of(search.text(), search.query()),
            this::searched,
            failure -> LOG.error("The text could not be searched", failure));
    replacements =
        new Newest<>(
            background,
            all -> Replacing.of(all.found(), all.chosen(), all.replacement()),
            this::replace,
            failure -> LOG.error("Nothing could be replaced", failure));
    bar.onQuery(this::queryChanged);
    bar.next().setOnAction(event -> next());
    bar.previous().setOnAction(event -> previous());
    bar.close().setOnAction(event -> close());
    bar.replace().setOnAction(event -> replaceOne());
    bar.replaceAll().setOnAction(event -> replaceAll());
    bar.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInBar);
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    subscription = target.plainTextChanges().subscribe(change -> textChanged());
  }

  @Override
  public void uninstall() {
    bars.close(bar);
    searches.close();
    replacements.close();
    subscription.unsubscribe();
    if (area != null) area.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    area = null;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("Find", PLACES, target -> open(), "Shortcut+F"),
        Command.of("Replace", PLACES, target -> openReplacing(), "Shortcut+H"),
        Command.of("Next match", PLACES, target -> next(), "F3"),
        Command.of("Previous match", PLACES, target -> previous(), "Shift+F3"));
  }

  /** Opens the bar with what is selected, or puts the keyboard back into it. */
  void open() {
    open(bar.replacing());
  }

  /** Opens the bar with a place for what to put instead. */
  void openReplacing() {
    open(true);
  }

  private void open(boolean replacing) {
    YamlArea target = area;
    if (target == null) return;
    String selected = target.getSelectedText();
    boolean again = bars.shows(bar);
    bar.replacing(replacing);
    bars.open(bar);
    if (!again && !selected.isEmpty() && selected.indexOf('\n') < 0) bar.word().setText(selected);
    bar.word().requestFocus();
    bar.word().selectAll();
    search(this::count);
  }

  private boolean isOpen() {
    return bars.shows(bar);
  }

  private void close() {
    if (!isOpen()) return;
    bars.close(bar);
    bar.replacing(false);
    colours.found(List.of());
    if (area != null) area.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed() || event.getCode() != KeyCode.ESCAPE || !isOpen()) return;
    close();
    event.consume();
  }

  private void pressedInBar(KeyEvent event) {
    boolean find = event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isAltDown();
    if (event.getCode() == KeyCode.ESCAPE) close();
    else if (event.getCode() == KeyCode.ENTER && isTyping(bar.replacement())) replaceOne();
    else if (event.getCode() == KeyCode.ENTER && isTyping(bar.word())) step(event);
    else if (event.getCode() == KeyCode.F3) step(event);
    else if (find) open();
    else if (event.getCode() == KeyCode.H && event.isShortcutDown()) openReplacing();
    else return;
    event.consume();
  }

  private static boolean isTyping(TextField field) {
    return field.isFocused();
  }

  private void step(KeyEvent event) {
    if (event.isShiftDown()) previous();
    else next();
  }

  private void queryChanged() {
    YamlArea target = area;
    if (target == null || !isOpen()) return;
    int start = target.getSelection().getStart();
    search(all -> show(target, all, all.nextFrom(start)));
  }

  private void next() {
    YamlArea target = area;
    if (target == null) return;
    int start = target.getSelection().getStart();
    search(all -> show(target, all, all.nextFrom(start + 1)));
  }

  private void previous() {
    YamlArea target = area;
    if (target == null) return;
    int start = target.getSelection().getStart();
    search(all -> show(target, all, all.previousFrom(start)));
  }

  private void textChanged() {
    if (isOpen()) search(this::count);
  }

  private void search(Consumer<Occurrences> then) {
    YamlArea target = area;
    if (target == null) return;
    SearchQuery query = bar.query();
    boolean known = found.query().equals(query) && found.text().equals(target.text());
    if (known) searched(new Search(found.text(), query, then), found);
    else searches.ask(new Search(target.text(), query, then));
  }

  private void searched(Search search, Occurrences all) {
    YamlArea target = area;
    if (target == null || !all.text().equals(target.text())) return;
    found = all;
    bar.trouble(all.trouble());
    if (isOpen()) colours.found(all.matches());
    search.then().accept(all);
  }

  private void show(YamlArea target, Occurrences all, OptionalInt index) {
    bar.place(all.place(index));
    if (index.isEmpty()) return;
    Match match = all.matches().get(index.getAsInt());
    target.reveal(match.start(), match.end());
  }

  private void count(Occurrences all) {
    bar.place(all.place(selected(all)));
  }

  private OptionalInt selected(Occurrences all) {
    YamlArea target = area;
    if (target == null) return OptionalInt.empty();
    IndexRange selection = target.getSelection();
    return all.at(selection.getStart(), selection.getEnd());
  }

  /** Replaces the match that is selected, and goes to the next. */
  private void replaceOne() {
    search(
        all -> {
          OptionalInt index = selected(all);
          if (index.isEmpty()) next();
          else replaceIn(all, List.of(all.matches().get(index.getAsInt())));
        });
  }

  private void replaceAll() {
    search(all -> replaceIn(all, all.matches()));
  }

  private void replaceIn(Occurrences all, List<Match> chosen) {
    if (chosen.isEmpty()) return;
    replacements.ask(new Replacement(all, chosen, bar.replacement().getText()));
  }

  private void replace(Replacement what, Replacing result) {
    YamlArea target = area;
    if (target == null || !target.isEditable()) return;
    if (!what.found().text().equals(target.text())) return;
    switch (result) {
      case Replacing.Refused(String sentence) -> bar.trouble(Optional.of(sentence));
      case Replacing.Edits(var edits) -> {
        target.make(edits);
        if (edits.size() == 1) goOnBehind(edits.getFirst().start(), edits.getFirst().replacement());
        else bar.place(edits.size() + " replaced");
      }
    }
  }

  private void goOnBehind(int start, String replacement) {
    YamlArea target = area;
    if (target == null) return;
    int behind = start + replacement.length();
    search(all -> show(target, all, all.nextFrom(behind)));
  }
}
