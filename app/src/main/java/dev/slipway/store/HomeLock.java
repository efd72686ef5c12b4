package dev.slipway.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock between processes that the system takes back when its holder dies, however it dies. */
public final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @return nothing when somebody, also in this process, has it
   */
  public static Optional<HomeLock> tryTake(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
    } catch (OverlappingFileLockException e) {
      taken = false;
    } finally {
      if (!taken) channel.close();
    }
    return taken ? Optional.of(new HomeLock(channel)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
