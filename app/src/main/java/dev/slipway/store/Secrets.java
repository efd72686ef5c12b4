package dev.slipway.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values for {@code ${{ secrets.NAME }}}, in a file that only its user can read. */
public final class Secrets {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private static final Duration LOCK_LIMIT = Duration.ofSeconds(5);

  private final PrivateFile file;
  private final Path lock;
  private final JsonMapper json = new JsonMapper();

  public Secrets(Home home) {
    this(home.secrets(), home.root().resolve("secrets.lock"));
  }

  private Secrets(Path file, Path lock) {
    this.file = new PrivateFile(file);
    this.lock = lock;
  }

  /** Those that Slipway keeps for gateways: apart, so that no configuration can refer to them. */
  public static Secrets ofGateways(Home home) {
    return new Secrets(home.gatewayTokens(), home.root().resolve("gateways.lock"));
  }

  /** Whether a secret may be called so. */
  public static boolean validName(String name) {
    return NAME.matcher(name).matches();
  }

  public Optional<String> value(String name) throws IOException {
    return Optional.ofNullable(read().get(name));
  }

  public SortedSet<String> names() throws IOException {
    return new TreeSet<>(read().keySet());
  }

  /** Keeps a value, in place of an earlier one. */
  public synchronized void put(String name, String value) throws IOException {
    if (!validName(name)) throw new IllegalArgumentException("Not a secret's name: " + name);
    try (HomeLock _ = await()) {
      Map<String, String> all = read();
      all.put(name, value);
      file.write(json.writeValueAsString(all));
    }
  }

  /**
   * Forgets a value.
   *
   * @return whether there was one
   */
  public synchronized boolean remove(String name) throws IOException {
    try (HomeLock _ = await()) {
      Map<String, String> all = read();
      boolean known = all.remove(name) != null;
      if (known) file.write(json.writeValueAsString(all));
      return known;
    }
  }

  /** Another process may be writing as well: what it wrote must not be lost. */
  private HomeLock await() throws IOException {
    long deadline = System.nanoTime() + LOCK_LIMIT.toNanos();
    Optional<HomeLock> taken = HomeLock.tryTake(lock);
    while (taken.isEmpty()) {
      if (System.nanoTime() > deadline) throw new IOException("Another process keeps the secrets.");
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      taken = HomeLock.tryTake(lock);
    }
    return taken.get();
  }

  private Map<String, String> read() throws IOException {
    Optional<String> text = file.read();
    if (text.isEmpty()) return new TreeMap<>();
    try {
      return json.readValue(text.get(), VALUES);
    } catch (JacksonException e) {
      throw new IOException(file.path() + " is damaged. Remove it and set the secrets again.", e);
    }
  }
}
