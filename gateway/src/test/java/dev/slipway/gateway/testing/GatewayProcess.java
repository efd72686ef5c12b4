package dev.slipway.gateway.testing;

import dev.slipway.gateway.Main;
import dev.slipway.gateway.client.GatewayClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gateway in a process of its own, as on a machine, with a state directory. */
public final class GatewayProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String CONTROL = "Control on http://127.0.0.1:";

  private final Process process;
  private final Path directory;
  private final int port;

  public GatewayProcess(Path directory, String... further) throws IOException {
    this(classPath(), directory, further);
  }

  private GatewayProcess(String classPath, Path directory, String... further) throws IOException {
    this.directory = directory;
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add(Main.class.getName());
    command.addAll(List.of("serve", "--control", "127.0.0.1:0", "--state", directory.toString()));
    command.addAll(List.of(further));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    while (line != null && !line.startsWith(CONTROL)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("The gateway did not start.");
    }
    port = Integer.parseInt(line.substring(CONTROL.length()));
  }

  /** One that does not find the libraries whose names contain {@code missing}. */
  public static GatewayProcess without(String missing, Path directory) throws IOException {
    String rest =
        Stream.of(classPath().split(File.pathSeparator))
            .filter(entry -> !entry.contains(missing))
            .collect(Collectors.joining(File.pathSeparator));
    return new GatewayProcess(rest, directory);
  }

  public GatewayClient client() throws IOException {
    String token = Files.readString(directory.resolve("control-token")).strip();
    return new GatewayClient(port, token, LIMIT);
  }

  /** Of its control server. */
  public int port() {
    return port;
  }

  /** As the system does when memory runs out. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /** Tells it to end, and returns its status. */
  public int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Of what the tests see, without the loggers that the gateway does not bring. */
  public static String classPath() {
    Stream<String> own =
        Stream.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Stream<String> others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    return Stream.concat(own, others)
        .filter(entry -> !entry.contains("slf4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
