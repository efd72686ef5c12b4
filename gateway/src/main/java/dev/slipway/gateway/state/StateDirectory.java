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
import java.util.Optional;
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
    try {
      PrivateFiles.directory(directory);
      FileChannel lock =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!taken(lock)) {
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
      Optional<Stored> read =
          Files.size(file) > MOST_BYTES
              ? Optional.empty()
              : StateFile.read(Files.readAllBytes(file));
      if (read.isEmpty()) {
        putAside(file);
      }
      return read;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new NotStoredException(
          "The state in " + file + " cannot be read: " + DiskFailure.text(e) + ".", e);
    }
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
