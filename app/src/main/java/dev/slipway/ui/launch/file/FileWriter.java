package dev.slipway.ui.launch.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

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
      put(target, raw.getBytes(StandardCharsets.UTF_8));
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

  private static void put(Path target, byte[] content) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent(), "a file is in a folder");
    Path fresh = Files.createTempFile(folder, "." + target.getFileName() + ".", ".new");
    try {
      writeThrough(fresh, content);
      takeOverPermissions(target, fresh);
      move(fresh, target);
      keepName(folder);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void writeThrough(Path fresh, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }

  /**
   * A temporary file is for its user alone; what is in its place afterwards should be as before.
   */
  private static void takeOverPermissions(Path target, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view == null) return;
    view.setPermissions(
        Files.exists(target)
            ? Files.getPosixFilePermissions(target)
            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Without it a power cut could bring the old file back. */
  private static void keepName(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system lets a folder be opened; the file itself is on the disk.
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
