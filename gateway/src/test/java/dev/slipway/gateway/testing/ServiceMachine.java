package dev.slipway.gateway.testing;

import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.Main;
import dev.slipway.gateway.ServiceFiles;
import dev.slipway.gateway.client.GatewayClient;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A machine on which {@code upgrade.sh} is run: directories of its own, real processes, and
 * programs in place of systemd and of those that need root.
 */
public final class ServiceMachine implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(100);

  private final Path root;
  private final int control;

  public ServiceMachine(Path root) throws IOException {
    this.root = root;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      control = free.getLocalPort();
    }
    for (Path each : List.of(home().resolve("versions"), bin(), fake(), state())) {
      Files.createDirectories(each);
    }
    Files.setPosixFilePermissions(state(), PosixFilePermissions.fromString("rwx------"));
    String script;
    try (InputStream in = ServiceFiles.open("upgrade.sh")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    script = set(script, "home", home().toString());
    script = set(script, "state", state().toString());
    script = set(script, "control", "127.0.0.1:" + control);
    Files.writeString(home().resolve("upgrade.sh"), script);
    program("systemctl", resource("systemctl"));
    Files.writeString(fake().resolve("supervise"), resource("supervise"));
    Files.writeString(fake().resolve("calls"), "0");
    program("runuser", "#!/bin/sh\nshift 3\nexec \"$@\"\n");
    program("id", "#!/bin/sh\necho 0\n");
    program("chown", "#!/bin/sh\n");
  }

  /** Gives a version less time to get well than it has otherwise. */
  public void limit(int seconds) throws IOException {
    Path script = home().resolve("upgrade.sh");
    Files.writeString(script, set(Files.readString(script), "limit", Integer.toString(seconds)));
  }

  /** A jar of a version, whose classes are those of this build. */
  public Path jar(String version, Class<?> main) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    attributes.put(Attributes.Name.CLASS_PATH, libraries());
    Path jar = root.resolve("slipway-gateway-" + version + ".jar");
    Path classes =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> all = Files.walk(classes)) {
      out.setLevel(0);
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
        Files.copy(each, out);
      }
    }
    return jar;
  }

  private static String libraries() {
    return Stream.of(GatewayProcess.classPath().split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  /** What the script said, and its status. */
  public record Said(int status, String text) {}

  public Said upgrade(Path jar) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    return upgrade(jar, HexFormat.of().formatHex(digest));
  }

  public Said upgrade(Path jar, String sha256) throws Exception {
    String script = "SCRIPT_PID=$$ exec sh \"$HOME_OF_GATEWAY/upgrade.sh\" \"$@\"";
    return run("sh", "-c", script, "upgrade", jar.toString(), sha256);
  }

  /** A version that is there already, as after an earlier upgrade. */
  public void install(String version) throws Exception {
    String name = version + "-before";
    Path folder = Files.createDirectories(home().resolve("versions").resolve(name));
    Files.copy(jar(version, Main.class), folder.resolve("slipway-gateway.jar"));
    Files.writeString(folder.resolve("version"), version + "\n");
    // The script makes it under a lock that it keeps.
    Files.createFile(home().resolve("upgrade.lock"));
    for (String verb : List.of("enable", "start")) {
      run(bin().resolve("systemctl").toString(), verb, "slipway-gateway@" + name + ".service");
    }
  }

  private Said run(String... command) throws Exception {
    Path said = root.resolve("said");
    ProcessBuilder builder = new ProcessBuilder(command);
    Path java = Path.of(ProcessHandle.current().info().command().orElse("java")).getParent();
    builder
        .environment()
        .put("PATH", bin() + ":" + (java == null ? "" : java + ":") + System.getenv("PATH"));
    builder.environment().put("FAKE", fake().toString());
    builder.environment().put("HOME_OF_GATEWAY", home().toString());
    builder.environment().put("STATE", state().toString());
    builder.environment().put("CONTROL", "127.0.0.1:" + control);
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The script did not end: " + Files.readString(said));
    }
    return new Said(process.exitValue(), Files.readString(said));
  }

  /** Kills whichever script asks systemd for the n-th time from now, before or after it is done. */
  public void killAt(int call, boolean before) throws IOException {
    Files.writeString(fake().resolve("calls"), "0");
    Files.writeString(fake().resolve("kill"), call + (before ? " before" : " after") + "\n");
  }

  /** Whether what {@link #killAt} asked for has happened. */
  public boolean killed() {
    return Files.exists(fake().resolve("killed"));
  }

  public GatewayClient client() throws IOException {
    String token = Files.readString(state().resolve("control-token")).strip();
    return new GatewayClient(control, token, Duration.ofSeconds(10));
  }

  public Path state() {
    return root.resolve("state");
  }

  /** Names of what is in the folder of the service. */
  public List<String> files() throws IOException {
    return names(home());
  }

  public List<String> versions() throws IOException {
    return names(home().resolve("versions"));
  }

  /** Versions that start with the machine. */
  public List<String> enabled() throws IOException {
    return noted(".enabled");
  }

  /** Versions that run. */
  public List<String> running() throws IOException {
    return noted(".runs");
  }

  private List<String> noted(String ending) throws IOException {
    return names(fake()).stream()
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** Ends all versions that run. */
  @Override
  public void close() throws IOException {
    for (String version : running()) {
      Files.writeString(fake().resolve(version + ".stopped"), "");
    }
    for (String name : names(fake())) {
      if (name.endsWith(".pid")) {
        long pid = Long.parseLong(Files.readString(fake().resolve(name)).strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
    await().atMost(LIMIT).until(() -> running().isEmpty());
  }

  private static String set(String script, String name, String value) {
    return script.replaceFirst("(?m)^" + name + "=.*$", name + "=" + value);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        ServiceMachine.class.getResourceAsStream("/dev/slipway/gateway/service/" + name)) {
      if (in == null) {
        throw new IOException("There is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void program(String name, String text) throws IOException {
    Path file = bin().resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path home() {
    return root.resolve("home");
  }

  private Path bin() {
    return root.resolve("bin");
  }

  private Path fake() {
    return root.resolve("fake");
  }
}
