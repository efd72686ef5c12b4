package dev.slipway.machine.doctor;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.RunningCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A command that is followed to its end, line by line.
 *
 * @param said is told each line that says something, from threads of its own
 */
record FollowedCommand(Host host, Command command, Consumer<String> said) {
  /** A grandchild may hold the output open after the command has ended. */
  private static final Duration LEFT_OPEN = Duration.ofSeconds(2);

  private static final int MOST_KEPT = 256 * 1024;

  /**
   * Runs it.
   *
   * @throws HostException when it cannot be started, or does not end within its limit
   */
  CommandResult run() throws HostException, InterruptedException {
    try (RunningCommand running = host.start(command)) {
      CompletableFuture<String> out = read(running.out());
      CompletableFuture<String> err = read(running.err());
      OptionalInt code = running.await(command.limit());
      if (code.isEmpty()) {
        throw new HostException(
            "It did not end within %d min on %s."
                .formatted(command.limit().toMinutes(), host.name()));
      }
      return new CommandResult(code.getAsInt(), text(out), text(err));
    }
  }

  private CompletableFuture<String> read(InputStream stream) {
    CompletableFuture<String> kept = new CompletableFuture<>();
    Thread.ofVirtual().name("follow").start(() -> read(stream, kept));
    return kept;
  }

  private void read(InputStream stream, CompletableFuture<String> all) {
    StringBuilder kept = new StringBuilder();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) said.accept(line.strip());
        kept.append(line).append('\n');
        if (kept.length() > MOST_KEPT) kept.delete(0, kept.length() - MOST_KEPT);
      }
      all.complete(kept.toString());
    } catch (IOException e) {
      // The connection is gone; the command's end says so.
      all.complete(kept.toString());
    }
  }

  private static String text(CompletableFuture<String> stream) throws InterruptedException {
    try {
      return stream.get(LEFT_OPEN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return "";
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
