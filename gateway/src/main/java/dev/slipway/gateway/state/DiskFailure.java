package dev.slipway.gateway.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** What is wrong with a file, as part of a sentence. */
final class DiskFailure {
  private DiskFailure() {}

  static String text(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "this user may not";
    }
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return "it is not a directory";
    }
    String reason =
        failure instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : failure.getMessage();
    if (reason == null) {
      return failure.getClass().getSimpleName();
    }
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("quota")) {
      return "the disk is full";
    }
    return lower.contains("read-only") ? "the disk can only be read" : reason;
  }
}
