package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says why a file was left as it was. */
final class Unwritable {
  private Unwritable() {}

  static String sentence(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "You may not write this file, or not in its folder. It is as it was.";
    }
    return "This file could not be written: " + reason(failure) + ". It is as it was.";
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
