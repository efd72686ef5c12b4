package dev.slipway.ui.shell;

import java.util.Optional;

/**
 * Keeps what the window remembers. Both calls may touch the disk for a moment; a store that fails
 * says so in its log and never stops the window from opening or closing.
 */
public interface WindowSettingsStore {
  /** What was kept; nothing at the first start. */
  Optional<WindowSettings> load();

  void save(WindowSettings settings);
}
