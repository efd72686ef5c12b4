package dev.slipway.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something that the editor can be told to do.
 *
 * @param title what it does, as a menu says it
 * @param group what it stands with in a menu
 * @param keys what brings it, the first being the one that is shown
 * @param action what happens
 */
record Command(String title, Group group, List<KeyCombination> keys, Consumer<YamlArea> action) {

  /** The parts of the menu, from above. Those with a title open to the side. */
  enum Group {
    UNDO(""),
    CLIPBOARD(""),
    WRITING(""),
    LINES("Lines"),
    FOLDS("Folding"),
    PLACES("Find and go to");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  static Command of(String title, Group group, Consumer<YamlArea> action, String... keys) {
    return new Command(
        title, group, Arrays.stream(keys).map(KeyCombination::valueOf).toList(), action);
  }

  boolean meantBy(KeyEvent event) {
    return keys.stream().anyMatch(one -> one.match(event));
  }

  /** The keys as they stand beside the title; nothing when there are none. */
  String keysInWords() {
    return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
  }

  /** A name for tests and style sheets. */
  String id() {
    return "command-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
