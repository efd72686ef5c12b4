package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What only this room asks. Each call waits for the user and is on the UI thread. */
public interface LaunchQuestions {
  /** Asks where to write a file, beginning in a folder. */
  Optional<Path> whereToSave(Path folder, String suggestedName);

  /**
   * Asks for a name.
   *
   * @param action the button, named after what it does
   * @param suggested what stands in the field at first
   */
  Optional<String> name(String title, String action, String suggested);

  /**
   * Shows what is in a file beside what is in the editor, until the user has seen it.
   *
   * @param ways what can be done about it, as buttons
   * @return the chosen one; nothing when the user only looked
   */
  Optional<String> compare(String name, Comparison comparison, List<String> ways);

  /**
   * Asks for the values of secrets, all at once.
   *
   * @return a value for every name; nothing when the user backed out
   */
  Optional<Map<String, String>> secrets(List<String> names);
}
