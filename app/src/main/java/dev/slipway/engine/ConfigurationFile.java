package dev.slipway.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a configuration's file, never more of it than the language allows. */
public sealed interface ConfigurationFile {
  /**
   * It was read.
   *
   * @param bytes its content; one byte more than is allowed when it is too large
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(byte[] bytes) implements ConfigurationFile {}

  /**
   * It was not.
   *
   * @param sentence why, for the user
   */
  record Unreadable(String sentence) implements ConfigurationFile {}

  private static String tooLarge(long size, int limit) {
    return String.format(
        Locale.ROOT,
        "This file has %,d bytes, and a configuration at most %,d. It is not one, or holds what"
            + " belongs elsewhere.",
        size,
        limit);
  }

  /**
   * Reads.
   *
   * @param limit how many bytes a configuration may have
   */
  static ConfigurationFile read(Path file, int limit) {
    if (Files.isDirectory(file)) {
      return new Unreadable(
          "This is a folder. Name a file, such as " + file.resolve(".dstack.yml") + ".");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Unreadable("This is not a file that can be read as text.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > limit) return new Unreadable(tooLarge(size, limit));
      return new Content(in.readNBytes(limit + 1));
    } catch (NoSuchFileException e) {
      return new Unreadable("There is no such file.");
    } catch (AccessDeniedException e) {
      return new Unreadable("This file may not be read. Check its rights.");
    } catch (IOException e) {
      return new Unreadable("This file cannot be read: " + e.getMessage() + ".");
    }
  }
}
