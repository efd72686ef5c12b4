package dev.slipway.config;

/** An editor that can open a dev environment. */
public enum Ide {
  VSCODE("vscode", "Visual Studio Code"),
  CURSOR("cursor", "Cursor"),
  WINDSURF("windsurf", "Windsurf"),
  ZED("zed", "Zed");

  private final String word;
  private final String title;

  Ide(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** As written in a file. */
  public String word() {
    return word;
  }

  /** The product's name. */
  public String title() {
    return title;
  }
}
