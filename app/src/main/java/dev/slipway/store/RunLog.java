package dev.slipway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run's log as it is read: a file of {@linkplain LogEntry entries} that only grows. Any number of
 * readers may read while one writer appends; an entry that is not whole yet is not seen.
 */
public final class RunLog {
  private static final int BLOCK = 256 * 1024;

  private final Path file;

  public RunLog(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** Its length in bytes: a position to read from only what comes from now on. */
  public long end() {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads on from a position.
   *
   * @param position 0, or the {@code next} of an earlier chunk
   * @param limit how many lines at the most
   */
  public LogChunk read(long position, int limit) {
    List<LogLine> lines = new ArrayList<>();
    long next = scan(position, limit, (at, line) -> lines.add(line));
    return new LogChunk(lines, next);
  }

  /**
   * Reads on from a position without keeping the lines, and tells where each of them starts.
   *
   * @param position 0, the result of an earlier scan, or where a line starts
   * @param limit how many lines at the most
   * @return the position behind the last line, to read on from
   */
  public long scan(long position, int limit, LineVisitor visitor) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return scan(channel, position, limit, visitor);
    } catch (NoSuchFileException e) {
      return position;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long scan(
      SeekableByteChannel channel, long position, int limit, LineVisitor visitor)
      throws IOException {
    int count = 0;
    long next = position;
    byte[] rest = new byte[0];
    channel.position(position);
    while (count < limit) {
      byte[] block = readBlock(channel, rest);
      if (block.length == rest.length) break;
      int from = 0;
      for (int i = rest.length; i < block.length && count < limit; i++) {
        if (block[i] != '\n') continue;
        String text = new String(block, from, i - from, StandardCharsets.UTF_8);
        visitor.line(next, LogEntry.parse(text).line());
        count++;
        next += i + 1 - from;
        from = i + 1;
      }
      rest = Arrays.copyOfRange(block, from, block.length);
    }
    return next;
  }

  private static byte[] readBlock(SeekableByteChannel channel, byte[] before) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(before.length + BLOCK);
    buffer.put(before);
    channel.read(buffer);
    byte[] all = new byte[buffer.position()];
    buffer.flip().get(all);
    return all;
  }
}
