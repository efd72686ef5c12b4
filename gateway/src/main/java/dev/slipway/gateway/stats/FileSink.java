package dev.slipway.gateway.stats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is put aside when it is full: {@code name} becomes {@code name.1}, that {@code
 * name.2}, and so on up to a number of old ones.
 */
public final class FileSink implements LogSink {
  private final Path path;
  private final long mostBytes;
  private final int kept;
  private @Nullable OutputStream out;
  private long size;

  /**
   * Opens nothing before the first line.
   *
   * @param mostBytes of one file
   * @param kept old files beside it, at least 1
   */
  public FileSink(Path path, long mostBytes, int kept) {
    this.path = path;
    this.mostBytes = mostBytes;
    this.kept = kept;
  }

  @Override
  public void write(byte[] lines) throws IOException {
    OutputStream stream = out == null ? open() : out;
    if (size > 0 && size + lines.length > mostBytes) {
      stream = rotate();
    }
    try {
      stream.write(lines);
      size += lines.length;
    } catch (IOException e) {
      // Such as a full disk: the next lines try it anew.
      close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    OutputStream stream = out;
    out = null;
    if (stream != null) {
      stream.close();
    }
  }

  private OutputStream open() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    OutputStream stream =
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    out = stream;
    size = Files.size(path);
    return stream;
  }

  private OutputStream rotate() throws IOException {
    close();
    for (int i = kept - 1; i >= 1; i--) {
      if (Files.exists(old(i))) {
        Files.move(old(i), old(i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(path, old(1), StandardCopyOption.REPLACE_EXISTING);
    return open();
  }

  private Path old(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }
}
