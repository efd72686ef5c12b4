package dev.slipway.transfer;

import java.io.IOException;
import java.nio.file.Path;

/** A file of this computer cannot be read, though nothing about it has changed. */
final class LocalReadException extends IOException {
  private static final long serialVersionUID = 1L;

  LocalReadException(Path file, IOException cause) {
    super("%s on this computer cannot be read: %s".formatted(file, cause.getMessage()), cause);
  }
}
