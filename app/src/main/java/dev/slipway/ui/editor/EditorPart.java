package dev.slipway.ui.editor;

import java.util.List;

/** Something that an editor can do, put on its text area and taken off again as a whole. */
interface EditorPart {
  void install(YamlArea area);

  /** Takes away every listener and node that {@link #install} brought. */
  void uninstall();

  /** What it can be told by key or menu. */
  default List<Command> commands() {
    return List.of();
  }
}
