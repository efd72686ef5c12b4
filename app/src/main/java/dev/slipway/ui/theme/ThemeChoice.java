package dev.slipway.ui.theme;

/** What the user wants the window to look like. */
public enum ThemeChoice {
  SYSTEM("Like the system"),
  LIGHT("Light"),
  DARK("Dark");

  private final String title;

  ThemeChoice(String title) {
    this.title = title;
  }

  /** What the user reads. */
  public String title() {
    return title;
  }

  /** The theme that this choice means. */
  boolean dark(boolean systemIsDark) {
    return switch (this) {
      case SYSTEM -> systemIsDark;
      case LIGHT -> false;
      case DARK -> true;
    };
  }
}
