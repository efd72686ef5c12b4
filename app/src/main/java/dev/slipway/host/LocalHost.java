package dev.slipway.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** This computer. */
public final class LocalHost implements Host {
  private static final int MOST_OUTPUT = 8 * 1024 * 1024;
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  /** Ends the command when this process's end of the pipe goes away, however this process dies. */
  private static final String TETHER =
      "exec 3<&0; \"$@\" </dev/null & child=$!;"
          + " { cat <&3; kill \"$child\"; } >/dev/null 2>&1 & watcher=$!;"
          + " exec 3<&-; wait \"$child\"; code=$?; kill \"$watcher\" 2>/dev/null; exit \"$code\"";

  /** The same for a command that reads: what comes first is its own, as many bytes as are said. */
  private static final String FED_TETHER =
      "exec 3<&0; input=$(head -c \"$1\" <&3; printf x); shift;"
          + " printf %s \"${input%x}\" | \"$@\" & child=$!;"
          + " { cat <&3; kill \"$child\"; } >/dev/null 2>&1 & watcher=$!;"
          + " exec 3<&-; wait \"$child\"; code=$?; kill \"$watcher\" 2>/dev/null; exit \"$code\"";

  private final HostFiles files = new LocalFiles(Path.of(System.getProperty("user.home")));
  private final HostPorts ports = new LocalPorts();

  @Override
  public String name() {
    return "This computer";
  }

  @Override
  public HostFiles files() {
    return files;
  }

  @Override
  public HostPorts ports() {
    return ports;
  }

  @Override
  public CommandResult run(Command command) throws HostException, InterruptedException {
    Process process = launch(command, command.arguments());
    try {
      CompletableFuture<String> out = drain(process.getInputStream());
      CompletableFuture<String> err = drain(process.getErrorStream());
      feed(process, command.input());
      long left = command.limit().toNanos();
      long deadline = System.nanoTime() + left;
      if (!process.waitFor(left, TimeUnit.NANOSECONDS)) throw tooSlow(command);
      String outText = take(command, out, deadline);
      String errText = take(command, err, deadline);
      return new CommandResult(process.exitValue(), outText, errText);
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public RunningCommand start(Command command) throws HostException {
    byte[] input = command.input().getBytes(StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>();
    if (!WINDOWS && input.length == 0) {
      arguments.addAll(List.of("/bin/sh", "-c", TETHER, "tether"));
    } else if (!WINDOWS) {
      String length = Integer.toString(input.length);
      arguments.addAll(List.of("/bin/sh", "-c", FED_TETHER, "tether", length));
    }
    arguments.addAll(command.arguments());
    Process process = launch(command, arguments);
    hand(process, input);
    return new LocalRunningCommand(process);
  }

  /** The pipe stays open: it is what holds the command. */
  private static void hand(Process process, byte[] input) {
    if (input.length == 0) return;
    try {
      process.getOutputStream().write(input);
      process.getOutputStream().flush();
    } catch (IOException ignored) {
      // A command may end without reading all of it; its exit code tells whether that was wrong.
    }
  }

  @Override
  public FedCommand feed(Command command) throws HostException {
    return new LocalRunningCommand(launch(command, command.arguments()));
  }

  private static Process launch(Command command, List<String> arguments) throws HostException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.environment().putAll(command.environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new HostException(
          "The program "
              + command.arguments().getFirst()
              + " could not be started on this computer: "
              + e.getMessage(),
          e);
    }
  }

  private static void feed(Process process, String input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ignored) {
      // A command may end without reading all of its input; its exit code tells whether that was
      // wrong.
    }
  }

  private static CompletableFuture<String> drain(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("drain")
        .start(
            () -> {
              try (stream) {
                text.complete(readAll(stream));
              } catch (IOException e) {
                text.completeExceptionally(e);
              }
            });
    return text;
  }

  private static String readAll(InputStream stream) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] block = new byte[16 * 1024];
    for (int n = stream.read(block); n >= 0; n = stream.read(block)) {
      if (kept.size() < MOST_OUTPUT) kept.write(block, 0, n);
    }
    return kept.toString(StandardCharsets.UTF_8);
  }

  private static String take(Command command, CompletableFuture<String> text, long deadline)
      throws HostException, InterruptedException {
    try {
      // A grandchild may hold the pipe open after the command has ended.
      long left = Math.max(TimeUnit.SECONDS.toNanos(1), deadline - System.nanoTime());
      return text.get(left, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new HostException("The output of " + command.shown() + " could not be read", e);
    } catch (TimeoutException e) {
      throw tooSlow(command);
    }
  }

  private static HostException tooSlow(Command command) {
    return new HostException(
        command.shown() + " did not end within " + command.limit().toSeconds() + " s");
  }
}
