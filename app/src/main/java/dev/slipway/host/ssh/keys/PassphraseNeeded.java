package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.nio.file.Path;

/** The machine would take a key that nobody has opened yet. */
public final class PassphraseNeeded extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  PassphraseNeeded(Path file) {
    super("The key " + file + " needs its passphrase.");
    this.file = file;
  }

  public Path file() {
    return file;
  }
}
