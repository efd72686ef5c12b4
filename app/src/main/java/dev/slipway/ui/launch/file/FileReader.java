package dev.slipway.ui.launch.file;

import dev.slipway.config.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a configuration's file, and never more of it than a configuration can have. */
public final class FileReader {
  // A single line of many thousand characters takes seconds to lay out.
  private static final int LONGEST_LINE = 10_000;

  private FileReader() {}

  public static Opened read(Path file) {
    String name = nameOf(file);
    if (Files.isDirectory(file)) {
      return unreadable(file, name + " is a folder. Use Open folder to see what is in it.");
    }
    Optional<Stamp> stamp = Stamp.of(file);
    if (stamp.isEmpty()) return unreadable(file, gone(name));
    if (!Files.isRegularFile(file)) {
      return unreadable(file, name + " is not an ordinary file, so there is no text to edit.");
    }
    if (stamp.get().size() > Language.LARGEST) return unreadable(file, tooLarge(name, stamp.get()));
    try {
      return decoded(file, content(file), stamp.get());
    } catch (AccessDeniedException e) {
      return unreadable(
          file, "You may not read " + name + ". Change its permissions, then try again.");
    } catch (NoSuchFileException e) {
      return unreadable(file, gone(name));
    } catch (IOException e) {
      return unreadable(file, name + " could not be read: " + e.getMessage() + ". Try again.");
    }
  }

  private static byte[] content(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Language.LARGEST + 1);
    }
  }

  private static Opened decoded(Path file, byte[] content, Stamp stamp) {
    String name = nameOf(file);
    if (content.length > Language.LARGEST) return unreadable(file, tooLarge(name, stamp));
    if (hasZero(content)) {
      return unreadable(
          file,
          name + " looks like a binary file. A configuration is plain text; open another file.");
    }
    try {
      String raw = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      String text = TextForm.strip(raw);
      int longest = text.lines().mapToInt(String::length).max().orElse(0);
      if (longest > LONGEST_LINE) return unreadable(file, tooLong(name, longest));
      return new Opened.Text(file, text, TextForm.of(raw), stamp);
    } catch (CharacterCodingException e) {
      return unreadable(file, name + " is not UTF-8 text. Save it as UTF-8, then open it again.");
    }
  }

  private static boolean hasZero(byte[] content) {
    for (byte one : content) if (one == 0) return true;
    return false;
  }

  private static Opened unreadable(Path file, String why) {
    return new Opened.Unreadable(file, why);
  }

  private static String gone(String name) {
    return "There is no file " + name + " here any more. It was moved, renamed or deleted.";
  }

  private static String tooLarge(String name, Stamp stamp) {
    return "%s has %,d bytes; a configuration has at most %,d. Open another file."
        .formatted(name, stamp.size(), Language.LARGEST);
  }

  private static String tooLong(String name, int longest) {
    return "%s has a line of %,d characters, which is more than the editor can show. Break the line"
            .formatted(name, longest)
        + " with another program, or open another file.";
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
