package dev.slipway.gateway.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A directory that belongs to one running gateway. It holds the document that was accepted last
 * ({@code state}) and the one before ({@code state.before}), which is taken if the other turns out
 * to be damaged.
 */
public final class StateDirectory implements StateStore, AutoCloseable {
  /** A longer file is damaged: nothing of that size is ever accepted. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private static final String CURRENT = "state";
  private static final String BEFORE = "state.before";
  private static final String DAMAGED = ".damaged";
  private static final String LOCK = "lock";
  private static final String WAITING = "waiting";
  private static final long PAUSE_MILLIS = 10;

  private final Path directory;
  private final FileChannel lock;
  private final Consumer<String> log;

  private StateDirectory(Path directory, FileChannel lock, Consumer<String> log) {
    this.directory = directory;
    this.lock = lock;
    this.log = log;
  }

  /**
   * Takes a directory, and makes it if it is not there.
   *
   * @param log told in sentences what was found damaged
   * @throws NotStoredException if it cannot be used, or another gateway uses it
   */
  public static StateDirectory open(Path directory, Consumer<String> log)
      throws NotStoredException {
    return open(directory, Duration.ZERO, log);
  }

  /**
   * Takes a directory, and makes it if it is not there.
   *
   * @param wait how long another gateway may take to let go of it
   * @param log told in sentences what was found damaged, and that it waits
   * @throws NotStoredException if it cannot be used, or another gateway still uses it
   */
  public static StateDirectory open(Path directory, Duration wait, Consumer<String> log)
      throws NotStoredException {
    try {
      PrivateFiles.directory(directory);
      FileChannel lock =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!taken(lock) && !takenWithin(wait, lock, directory, log)) {
        lock.close();
        throw new NotStoredException(
            "Another gateway uses "
                + directory
                + ". Stop it, or choose another directory with --state.");
      }
      return new StateDirectory(directory, lock, log);
    } catch (NotStoredException e) {
      throw e;
    } catch (IOException e) {
      throw new NotStoredException(
          "The state directory " + directory + " cannot be used: " + DiskFailure.text(e) + ".", e);
    }
  }

  /**
   * What was kept last in a directory that may belong to a running gateway. Nothing is changed or
   * made.
   */
  public static Optional<Stored> peek(Path directory) throws NotStoredException {
    boolean damaged = false;
    for (String name : new String[] {CURRENT, BEFORE}) {
      Path file = directory.resolve(name);
      try {
        Optional<Stored> read = whole(file);
        if (read.isPresent()) {
          return read;
        }
        damaged = true;
      } catch (NoSuchFileException e) {
        // The one before may be there, or there is none yet.
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    if (damaged) {
      throw new NotStoredException(
          "The state in " + directory + " is damaged, or of a version that this one cannot read.");
    }
    return Optional.empty();
  }

  public Path path() {
    return directory;
  }

  @Override
  public synchronized void keep(Stored state) throws NotStoredException {
    try {
      keepBefore();
      PrivateFiles.replace(directory.resolve(CURRENT), StateFile.write(state));
    } catch (IOException e) {
      throw new NotStoredException(
          "The state could not be written to "
              + directory
              + ": "
              + DiskFailure.text(e)
              + ". What held before still holds.",
          e);
    }
  }

  @Override
  public synchronized Optional<Stored> kept() throws NotStoredException {
    Optional<Stored> current = read(CURRENT);
    if (current.isEmpty()) {
      current = read(BEFORE);
    }
    return current;
  }

  /** A second name for the same file, so that there is no moment without a current one. */
  private void keepBefore() throws IOException {
    Path link = directory.resolve(BEFORE + ".new");
    Files.deleteIfExists(link);
    try {
      Files.createLink(link, directory.resolve(CURRENT));
    } catch (NoSuchFileException e) {
      // The first state, or the one before is the only whole one.
      return;
    }
    Files.move(link, directory.resolve(BEFORE), StandardCopyOption.ATOMIC_MOVE);
    // Two names of one file are left alone by a move: so it is after a stop in between.
    Files.deleteIfExists(link);
  }

  private Optional<Stored> read(String name) throws NotStoredException {
    Path file = directory.resolve(name);
    try {
      Optional<Stored> read = whole(file);
      if (read.isEmpty()) {
        putAside(file);
      }
      return read;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Empty if it is damaged. */
  private static Optional<Stored> whole(Path file) throws IOException {
    return Files.size(file) > MOST_BYTES
        ? Optional.empty()
        : StateFile.read(Files.readAllBytes(file));
  }

  private static NotStoredException unreadable(Path file, IOException e) {
    return new NotStoredException(
        "The state in " + file + " cannot be read: " + DiskFailure.text(e) + ".", e);
  }

  private void putAside(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    log.accept(
        "The state in "
            + file
            + " is damaged. It was put aside as "
            + aside.getFileName()
            + ", and the one before is used if there is one.");
  }

  /** Lets another gateway have the directory. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean takenWithin(
      Duration wait, FileChannel channel, Path directory, Consumer<String> log) throws IOException {
    if (wait.isZero()) {
      return false;
    }
    log.accept("Another gateway uses " + directory + ". This one waits until it lets go.");
    long end = System.nanoTime() + wait.toNanos();
    boolean taken = false;
    // Whoever upgrades wants to know when it has come so far.
    Path waiting = directory.resolve(WAITING);
    try {
      Files.writeString(waiting, ProcessHandle.current().pid() + "\n");
      while (!taken && System.nanoTime() - end < 0) {
        // Whoever holds it may be killed, and a lock tells nobody that it is free.
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        taken = taken(channel);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Files.deleteIfExists(waiting);
    }
    return taken;
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      // A gateway in this same process.
      return false;
    }
  }
}
