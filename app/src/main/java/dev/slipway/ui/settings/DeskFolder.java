package dev.slipway.ui.settings;

import dev.slipway.store.HomeLock;
import dev.slipway.store.PrivateFile;
import dev.slipway.ui.launch.Desk;
import dev.slipway.ui.launch.Draft;
import dev.slipway.ui.launch.Session;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk as a folder: a small file for each text that is in no file of its own, and one for what
 * is open. Each is written whole or not at all. Of several processes one has the desk; another one
 * only adds its texts, for whoever has it next.
 */
public final class DeskFolder implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(DeskFolder.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String PREFIX = "draft-";
  private static final String ENDING = ".json";

  private final Path folder;
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private Optional<HomeLock> lock = Optional.empty();
  private boolean closed;

  public DeskFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized Left load() throws IOException {
    if (!closed && lock.isEmpty()) lock = await();
    if (lock.isEmpty()) return new Left(Session.EMPTY, List.of());
    removeHalfWritten();
    return new Left(session(), drafts());
  }

  /** The process that had it a moment ago may be about to end. */
  private Optional<HomeLock> await() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<HomeLock> taken = HomeLock.tryTake(folder.resolve("lock"));
    while (taken.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE.toNanos());
      taken = HomeLock.tryTake(folder.resolve("lock"));
    }
    return taken;
  }

  @Override
  public void keep(Draft draft) throws IOException {
    write(draftFile(draft.document()), DeskJson.Text.of(draft));
  }

  @Override
  public void forget(String document) throws IOException {
    Files.deleteIfExists(draftFile(document));
  }

  @Override
  public synchronized void arrange(Session session) throws IOException {
    if (lock.isPresent()) write(sessionFile(), DeskJson.Open.of(session));
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (lock.isPresent()) lock.get().close();
    } catch (IOException e) {
      LOG.warn("The desk could not be given back", e);
    }
    lock = Optional.empty();
  }

  private void write(Path file, Object content) throws IOException {
    new PrivateFile(file).write(json.writeValueAsString(content));
  }

  private Session session() throws IOException {
    Optional<String> text = new PrivateFile(sessionFile()).read();
    if (text.isEmpty()) return Session.EMPTY;
    try {
      return json.readValue(text.get(), DeskJson.Open.class).session();
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      LOG.warn("What was open cannot be read", e);
      return Session.EMPTY;
    }
  }

  private List<Draft> drafts() throws IOException {
    List<Draft> drafts = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
      for (Path file : files) draft(file).ifPresent(drafts::add);
    }
    return drafts;
  }

  /** One that is damaged stays where it is, for whoever can make sense of it. */
  private Optional<Draft> draft(Path file) throws IOException {
    try {
      Optional<String> text = new PrivateFile(file).read();
      return text.map(words -> json.readValue(words, DeskJson.Text.class).draft());
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      LOG.warn("An unsaved text cannot be read: {}", file, e);
      return Optional.empty();
    }
  }

  private void removeHalfWritten() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.new")) {
      for (Path file : files) Files.deleteIfExists(file);
    }
  }

  private Path sessionFile() {
    return folder.resolve("session" + ENDING);
  }

  private Path draftFile(String document) {
    return folder.resolve(PREFIX + document + ENDING);
  }
}
