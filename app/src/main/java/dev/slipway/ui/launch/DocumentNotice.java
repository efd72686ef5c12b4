package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.Opened;

/** Something about a document that the user has to know, and can do something about. */
sealed interface DocumentNotice {
  /** The sentence. */
  String sentence();

  /** True for one that is about what another program did to the file. */
  default boolean ofTheDisk() {
    return switch (this) {
      case Changed _, Gone _ -> true;
      case Recovered _ -> false;
    };
  }

  /**
   * Another program changed the file, and here too is something unsaved.
   *
   * @param there what is in the file now
   */
  record Changed(Opened.Text there) implements DocumentNotice {
    @Override
    public String sentence() {
      return "Another program changed this file, and you have changes here that are not saved.";
    }
  }

  /**
   * The file is gone, or no text any more.
   *
   * @param why as a sentence
   */
  record Gone(String why) implements DocumentNotice {
    @Override
    public String sentence() {
      return why + " Your text is still here.";
    }
  }

  /**
   * The text was not saved when Slipway ended.
   *
   * @param changedSince whether the file is another one than it was begun from
   */
  record Recovered(boolean changedSince) implements DocumentNotice {
    @Override
    public String sentence() {
      return changedSince
          ? "Recovered what was not saved. Another program changed the file since."
          : "Recovered what was not saved.";
    }
  }
}
