package dev.slipway.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files of this computer. */
final class LocalFiles implements HostFiles {
  @Override
  public boolean exists(String path) {
    return Files.exists(Path.of(path));
  }

  @Override
  public Optional<Long> size(String path) throws IOException {
    try {
      return Optional.of(Files.size(Path.of(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] read(String path, long from, int most) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(Path.of(path))) {
      long left = Math.clamp(channel.size() - from, 0L, (long) most);
      ByteBuffer buffer = ByteBuffer.allocate((int) left);
      channel.position(from);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      byte[] bytes = new byte[buffer.position()];
      buffer.flip().get(bytes);
      return bytes;
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  @Override
  public Optional<String> readText(String path) throws IOException {
    try {
      return Optional.of(Files.readString(Path.of(path)).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void writePrivate(String path, String text) throws IOException {
    Path file = Path.of(path);
    Files.createDirectories(file.getParent());
    Set<StandardOpenOption> how =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    var rights = PosixFilePermissions.fromString("rw-------");
    try (SeekableByteChannel channel =
        posix
            ? Files.newByteChannel(file, how, PosixFilePermissions.asFileAttribute(rights))
            : Files.newByteChannel(file, how)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) channel.write(bytes);
    }
  }

  @Override
  public void remove(String path) throws IOException {
    Path root = Path.of(path);
    if (!Files.exists(root)) return;
    Files.walkFileTree(root, new Removal());
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) throw failure;
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
