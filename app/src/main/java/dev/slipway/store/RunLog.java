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
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return read(channel, position, limit);
    } catch (NoSuchFileException e) {
      return new LogChunk(List.of(), position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogChunk read(SeekableByteChannel channel, long position, int limit)
      throws IOException {
    List<LogLine> lines = new ArrayList<>();
    long next = position;
    byte[] rest = new byte[0];
    channel.position(position);
    while (lines.size() < limit) {
      byte[] block = readBlock(channel, rest);
      if (block.length == rest.length) break;
      int from = 0;
      for (int i = rest.length; i < block.length && lines.size() < limit; i++) {
        if (block[i] != '\n') continue;
        lines.add(LogEntry.parse(new String(block, from, i - from, StandardCharsets.UTF_8)).line());
        next += i + 1 - from;
        from = i + 1;
      }
      rest = Arrays.copyOfRange(block, from, block.length);
    }
    return new LogChunk(lines, next);
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
