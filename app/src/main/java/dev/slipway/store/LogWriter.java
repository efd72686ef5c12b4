package dev.slipway.store;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * Appends to a run's log. One writer at a time: the run's driver. Opening it cuts off an entry that
 * a crash left half written, so that {@link #last} tells exactly how far the source was copied.
 */
public final class LogWriter implements Closeable {
  private static final int BLOCK = 64 * 1024;

  private final Path file;
  private final FileChannel channel;

  private LogWriter(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens the log of a run for appending. */
  public static LogWriter open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    LogWriter writer = new LogWriter(file, channel);
    writer.cutOffHalfAnEntry();
    return writer;
  }

  /**
   * Appends lines in one write.
   *
   * @param entries the lines, each with where its source stands behind it
   */
  public void append(Iterable<SourcedLine> entries) throws IOException {
    StringBuilder text = new StringBuilder();
    for (SourcedLine entry : entries) {
      text.append(new LogEntry(entry.line(), entry.source()).format());
    }
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    long start = channel.size();
    channel.position(start);
    try {
      while (bytes.hasRemaining()) channel.write(bytes);
    } catch (IOException e) {
      channel.truncate(start);
      throw e;
    }
  }

  /**
   * Where each stream's source stood behind its newest lines.
   *
   * @return for each stream that wrote anything, its newest source word and how many of its newest
   *     lines carry that word
   */
  public Map<LogStream, Resume> last() throws IOException {
    Map<LogStream, Resume> found = new EnumMap<>(LogStream.class);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        LogEntry entry = LogEntry.parse(text);
        if (!entry.sourced()) continue;
        found.merge(
            entry.line().stream(), new Resume(entry.source(), 1), (old, one) -> old.then(one));
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void cutOffHalfAnEntry() throws IOException {
    long end = channel.size();
    while (end > 0) {
      long from = Math.max(0, end - BLOCK);
      ByteBuffer block = ByteBuffer.allocate((int) (end - from));
      while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {}
      for (int i = block.position() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          channel.truncate(from + i + 1);
          return;
        }
      }
      end = from;
    }
    channel.truncate(0);
  }

  /** How far a stream's source was copied. */
  public record Resume(String source, int lines) {
    Resume then(Resume newer) {
      return newer.source.equals(source) ? new Resume(source, lines + 1) : newer;
    }
  }
}
