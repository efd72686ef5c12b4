package dev.slipway.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of this computer. */
final class LocalFiles implements HostFiles {
  private final Path home;

  LocalFiles(Path home) {
    this.home = home;
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(place(path));
  }

  @Override
  public Optional<Long> size(String path) throws IOException {
    try {
      return Optional.of(Files.size(place(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] read(String path, long from, int most) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(place(path))) {
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
      return Optional.of(Files.readString(place(path)).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> list(String folder) throws IOException {
    try (Stream<Path> names = Files.list(place(folder))) {
      return names.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  @Override
  public void writePrivate(String path, String text) throws IOException {
    replace(
        place(path),
        out -> {
          out.write(text.getBytes(StandardCharsets.UTF_8));
          return "";
        });
  }

  @Override
  public String send(Path file, String path, SendProgress progress) throws IOException {
    return replace(place(path), out -> WholeCopy.copy(file, out, progress));
  }

  @Override
  public void remove(String path) throws IOException {
    Path root = place(path);
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
    Files.walkFileTree(root, new Removal());
  }

  private Path place(String path) {
    if (path.equals("~")) return home;
    return path.startsWith("~/") ? home.resolve(path.substring(2)) : Path.of(path);
  }

  /** Writes beside the file and puts the whole in its place. */
  private static String replace(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // A temporary file is its user's alone from the beginning.
    Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    try {
      String sum;
      try (OutputStream out = Files.newOutputStream(fresh)) {
        sum = content.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return sum;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private interface Content {
    String write(OutputStream out) throws IOException;
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
