package dev.slipway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;

/**
 * A file of the user's that is written whole or not at all. A link stays a link, and the
 * permissions stay.
 *
 * @param path where it is
 */
public record WholeFile(Path path) {

  /** Puts a content in place of the old one; the file must exist. */
  public void write(byte[] content) throws IOException {
    Path target = path.toRealPath();
    if (!Files.isWritable(target)) {
      throw new FileSystemException(target.toString(), null, "it may not be written");
    }
    put(target, content, secret(target));
  }

  /** Puts a content in place of the old one, or makes the file as any other program would. */
  public void writeOrMake(byte[] content) throws IOException {
    if (Files.exists(path)) {
      write(content);
    } else {
      Path target = path.toAbsolutePath();
      put(target, content, beside(target));
    }
  }

  private static void put(Path target, byte[] content, Path fresh) throws IOException {
    try {
      writeThrough(fresh, content);
      if (Files.exists(target)) takeOverPermissions(target, fresh);
      move(fresh, target);
      keepName(folder(target));
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A name for the new content; nobody else may read it before it has the old permissions. */
  private static Path secret(Path target) throws IOException {
    return Files.createTempFile(folder(target), "." + target.getFileName() + ".", ".new");
  }

  private static Path beside(Path target) {
    return folder(target).resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".new");
  }

  private static Path folder(Path target) {
    return Objects.requireNonNull(target.getParent(), "a file is in a folder");
  }

  private static void writeThrough(Path fresh, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }

  private static void takeOverPermissions(Path target, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view != null) view.setPermissions(Files.getPosixFilePermissions(target));
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
}
