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

/**
 * A file of the user's that exists and is written whole or not at all. A link stays a link, and the
 * permissions stay.
 *
 * @param path where it is
 */
public record WholeFile(Path path) {

  /** Puts a content in place of the old one. */
  public void write(byte[] content) throws IOException {
    Path target = path.toRealPath();
    if (!Files.isWritable(target)) {
      throw new FileSystemException(target.toString(), null, "it may not be written");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a file is in a folder");
    Path fresh = Files.createTempFile(folder, "." + target.getFileName() + ".", ".new");
    try {
      writeThrough(fresh, content);
      takeOverPermissions(target, fresh);
      move(fresh, target);
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
}
