package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.Opened;
import dev.slipway.ui.launch.file.Stamp;
import dev.slipway.ui.launch.file.TextForm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is open.
 *
 * @param path its file, when it has one
 * @param name what the user calls it
 * @param saved the text as it lies in the file, or as it was begun
 * @param form how it lies in its file
 * @param stamp when it was read or written; nothing when the file is gone or never was
 * @param trouble why its text cannot be shown, when it cannot
 */
record Document(
    Optional<Path> path,
    String name,
    String saved,
    TextForm form,
    Optional<Stamp> stamp,
    Optional<String> trouble) {

  static Document begun(String name, String text) {
    return new Document(
        Optional.empty(), name, text, TextForm.PLAIN, Optional.empty(), Optional.empty());
  }

  static Document unreadable(Path path, String why) {
    return new Document(
        Optional.of(path), nameOf(path), "", TextForm.PLAIN, Optional.empty(), Optional.of(why));
  }

  static Document read(Path path, String text, TextForm form, Stamp stamp) {
    return new Document(
        Optional.of(path), nameOf(path), text, form, Optional.of(stamp), Optional.empty());
  }

  static Document of(Opened opened) {
    return switch (opened) {
      case Opened.Text read -> read(read.path(), read.text(), read.form(), read.stamp());
      case Opened.Unreadable none -> unreadable(none.path(), none.why());
    };
  }

  /** A file that is not there any more, or not as text. */
  static Document missing(Path path, TextForm form) {
    return new Document(
        Optional.of(path), nameOf(path), "", form, Optional.empty(), Optional.empty());
  }

  Document with(Optional<Stamp> now) {
    return new Document(path, name, saved, form, now, trouble);
  }

  /** The same file under another name or in another folder. */
  Document at(Path other) {
    return new Document(Optional.of(other), nameOf(other), saved, form, stamp, trouble);
  }

  /** The same text, without its file. */
  Document asText() {
    return begun(name, saved);
  }

  static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
