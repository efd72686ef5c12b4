package dev.slipway.ui.launch.file;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches folders of the default file system, and tells once after several changes in a row. */
public final class FolderWatch implements DiskWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final int MOST_FOLDERS = 1000;
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final FileSystem system = FileSystems.getDefault();
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private volatile Runnable action = () -> {};
  private @Nullable WatchService service;
  private boolean closed;

  @Override
  public void onChange(Runnable told) {
    action = told;
  }

  @Override
  public synchronized boolean watch(Set<Path> folders) {
    if (closed) return false;
    try {
      WatchService watching = service == null ? start() : service;
      forget(folders);
      return register(watching, folders);
    } catch (IOException | UnsupportedOperationException | ClosedWatchServiceException e) {
      LOG.info("Folders cannot be watched, so they are looked at now and then", e);
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    keys.clear();
    if (service == null) return;
    try {
      service.close();
    } catch (IOException e) {
      LOG.info("The watch of folders could not be ended", e);
    }
  }

  private WatchService start() throws IOException {
    WatchService fresh = system.newWatchService();
    service = fresh;
    Thread.ofVirtual().name("folder-watch").start(() -> listen(fresh));
    return fresh;
  }

  private void forget(Set<Path> folders) {
    Set<Path> gone = new HashSet<>(keys.keySet());
    gone.removeAll(folders);
    for (Path folder : gone) {
      WatchKey key = keys.remove(folder);
      if (key != null) key.cancel();
    }
  }

  private boolean register(WatchService watching, Set<Path> folders) throws IOException {
    boolean all = true;
    for (Path folder : folders) {
      if (keys.containsKey(folder)) continue;
      if (keys.size() >= MOST_FOLDERS || !Files.isDirectory(folder)) {
        all = false;
        continue;
      }
      all &= register(watching, folder);
    }
    return all;
  }

  /** False for a folder that went just now. */
  private boolean register(WatchService watching, Path folder) throws IOException {
    try {
      keys.put(
          folder,
          folder.register(
              watching,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void listen(WatchService watching) {
    try {
      while (true) {
        if (!matters(watching.take())) continue;
        awaitQuiet(watching);
        tell();
      }
    } catch (ClosedWatchServiceException e) {
      // That is how it ends.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever goes wrong with one change, the next one is told of. */
  private void tell() {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.error("A change of a folder could not be told of", e);
    }
  }

  private void awaitQuiet(WatchService watching) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      WatchKey next = watching.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) return;
      matters(next);
    }
  }

  /** Whether one of the key's events is about a configuration or a folder; readies it for more. */
  private boolean matters(WatchKey key) {
    boolean found = false;
    for (WatchEvent<?> event : key.pollEvents()) found |= matters(key, event);
    boolean gone = !key.reset();
    if (gone) drop(key);
    return found || gone;
  }

  private boolean matters(WatchKey key, WatchEvent<?> event) {
    if (!(event.context() instanceof Path name)) return true;
    if (isText(name)) return true;
    boolean changed = event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY);
    return !changed && key.watchable() instanceof Path folder && isFolder(folder.resolve(name));
  }

  private static boolean isText(Path name) {
    String words = name.toString();
    return words.endsWith(".yml") || words.endsWith(".yaml");
  }

  private synchronized boolean isFolder(Path path) {
    return keys.containsKey(path) || Files.isDirectory(path);
  }

  private synchronized void drop(WatchKey key) {
    keys.values().remove(key);
  }
}
