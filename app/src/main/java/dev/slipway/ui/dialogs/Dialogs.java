package dev.slipway.ui.dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks and tells. Each call waits for the user and is on the UI thread. */
public interface Dialogs {
  /** Whether the user pressed the button that does it. */
  boolean confirm(Question question);

  /**
   * The same with something to compare or to copy.
   *
   * @param code it, shown as code, such as a fingerprint
   */
  boolean confirm(Question question, String code);

  /**
   * Asks for what only the user can type.
   *
   * @return what was typed into each blank; nothing when the user backed out
   */
  Optional<List<String>> ask(Inquiry inquiry);

  /**
   * Lets the user choose one of several ways on.
   *
   * @param actions the buttons, named after what they do; the first is the default
   * @return the chosen button; nothing when the user backed out
   */
  Optional<String> choose(String title, String text, List<String> actions);

  /** Tells what did not work, with details that can be copied. */
  void failed(Failure failure);

  /**
   * Asks for a secret's value, which is not shown.
   *
   * @param name the secret's name
   * @param text what it is for, as a sentence
   * @return the value; nothing when the user backed out
   */
  Optional<String> askSecret(String name, String text);

  /** Asks where to write a file. */
  Optional<Path> saveFile(String title, String suggestedName);

  /** Asks for a file that exists. */
  Optional<Path> chooseFile(String title);

  /** Asks for a folder. */
  Optional<Path> chooseFolder(String title);
}
