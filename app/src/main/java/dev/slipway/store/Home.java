package dev.slipway.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The folder that holds everything Slipway keeps: {@code $SLIPWAY_HOME}, or the platform's folder
 * for application data.
 *
 * @param root the folder
 */
public record Home(Path root) {

  /**
   * Finds the folder without touching it.
   *
   * @param environment the process's environment variables
   * @param osName {@code os.name}
   * @param userHome {@code user.home}
   */
  public static Home find(Map<String, String> environment, String osName, Path userHome) {
    String chosen = environment.getOrDefault("SLIPWAY_HOME", "");
    if (!chosen.isBlank()) return new Home(Path.of(chosen).toAbsolutePath().normalize());
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String appData = environment.getOrDefault("LOCALAPPDATA", "");
      Path base = appData.isBlank() ? userHome.resolve("AppData/Local") : Path.of(appData);
      return new Home(base.resolve("Slipway"));
    }
    if (os.contains("mac")) {
      return new Home(userHome.resolve("Library/Application Support/Slipway"));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = data.isBlank() ? userHome.resolve(".local/share") : Path.of(data);
    return new Home(base.resolve("slipway"));
  }

  /** Makes the folder, for its user only. */
  public Home create() throws IOException {
    createPrivate(root);
    createPrivate(runs());
    createPrivateFile(database());
    return this;
  }

  /**
   * A short mark of this home for what it starts: the same for the same folder, another for any
   * other.
   */
  public String mark() {
    byte[] name = root.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  public Path database() {
    return root.resolve("slipway.db");
  }

  public Path runs() {
    return root.resolve("runs");
  }

  /** What a run keeps: its log, and the files of its processes. */
  public Path run(RunId id) {
    return runs().resolve(id.value());
  }

  public Path log(RunId id) {
    return run(id).resolve("log");
  }

  /** Held, as a file lock, by the process that drives the run. */
  public Path driverLock(RunId id) {
    return run(id).resolve("driver.lock");
  }

  /** Held by the process whose gateway serves this computer's services. */
  public Path gatewayLock() {
    return root.resolve("gateway.lock");
  }

  public Path keeperLock() {
    return root.resolve("keeper.lock");
  }

  public Path windowLock() {
    return root.resolve("window.lock");
  }

  /** Where a second window finds the first. */
  public Path windowAddress() {
    return root.resolve("window.address");
  }

  public Path secrets() {
    return root.resolve("secrets.json");
  }

  /** What opens the control ports of gateways; no configuration can refer to it. */
  public Path gatewayTokens() {
    return root.resolve("gateways.json");
  }

  /** Held by the process that changes a gateway. */
  public Path gatewayChangeLock(String name) {
    return root.resolve("gateway-" + name.toLowerCase(Locale.ROOT) + ".lock");
  }

  /** The keys of machines that the user has accepted. */
  public Path knownHosts() {
    return root.resolve("known_hosts");
  }

  public Path settings() {
    return root.resolve("settings.json");
  }

  /** What is open in the window, and what of it is in no file yet. */
  public Path desk() {
    return root.resolve("desk");
  }

  public Path applicationLog() {
    return root.resolve("slipway.log");
  }

  /** The folder may be one that others can look into. */
  private static void createPrivateFile(Path file) throws IOException {
    if (Files.exists(file)) return;
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) return;
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // Another process was faster.
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      Files.createDirectories(folder);
      return;
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
