package dev.slipway.ui.launch.file;

import dev.slipway.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file whole or not at all. */
public final class FileWriter {
  private FileWriter() {}

  /**
   * Writes beside the file and then puts the new one in its place. A link stays a link, and the
   * permissions stay.
   *
   * @param form how the text lay in the file before
   */
  public static Saved write(Path file, String text, TextForm form) throws SaveException {
    String name = String.valueOf(file.getFileName());
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      refuse(target);
      String raw = form.dress(text);
      new WholeFile(target).writeOrMake(raw.getBytes(StandardCharsets.UTF_8));
      Stamp stamp = Stamp.of(target).orElseThrow(() -> new IOException("it vanished at once"));
      return new Saved(TextForm.of(raw, form.lineBreak()), stamp);
    } catch (AccessDeniedException e) {
      throw new SaveException(
          "You may not write " + name + " here. Nothing was changed. Save it somewhere else.", e);
    } catch (IOException e) {
      throw new SaveException(
          name + " could not be saved: " + reason(e) + ". The file is as it was.", e);
    }
  }

  /** Putting another file in its place would get around its protection. */
  private static void refuse(Path target) throws IOException {
    if (Files.isDirectory(target)) throw new FileSystemException(null, null, "it is a folder");
    if (Files.exists(target) && readOnly(target)) {
      throw new FileSystemException(null, null, "it is read-only; change its permissions first");
    }
  }

  private static boolean readOnly(Path target) throws IOException {
    if (!Files.isWritable(target)) return true;
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return view != null
        && view.readAttributes().permissions().stream()
            .noneMatch(permission -> permission.name().endsWith("_WRITE"));
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
