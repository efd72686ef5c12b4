package dev.slipway.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock between processes that the system takes back when its holder dies, however it dies. */
public final class HomeLock implements AutoCloseable {
  /**
   * What this process holds. The system's lock belongs to the whole process, and is lost when any
   * channel on the file is closed: a file that is held must not be opened a second time.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @return nothing when somebody, also in this process, has it
   */
  public static Optional<HomeLock> tryTake(Path file) throws IOException {
    Path path = file.toAbsolutePath().normalize();
    if (!HELD.add(path)) return Optional.empty();
    Optional<HomeLock> taken = Optional.empty();
    try {
      taken = takeFromOthers(path);
      return taken;
    } finally {
      if (taken.isEmpty()) HELD.remove(path);
    }
  }

  private static Optional<HomeLock> takeFromOthers(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } finally {
      if (!taken) channel.close();
    }
    return taken ? Optional.of(new HomeLock(file, channel)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
