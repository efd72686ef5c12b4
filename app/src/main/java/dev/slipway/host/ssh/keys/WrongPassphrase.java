package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.nio.file.Path;

/** A passphrase does not open its key. */
final class WrongPassphrase extends IOException {
  private static final long serialVersionUID = 1L;

  WrongPassphrase(Path file, Throwable cause) {
    super("The passphrase does not open the key " + file + ".", cause);
  }
}
