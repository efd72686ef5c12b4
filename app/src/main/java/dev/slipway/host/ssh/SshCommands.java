package dev.slipway.host.ssh;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.FedCommand;
import dev.slipway.host.HostException;
import dev.slipway.host.RunningCommand;
import dev.slipway.host.ssh.channel.CommandChannel;
import dev.slipway.host.ssh.channel.PatientOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands on a machine. */
final class SshCommands {
  private static final Logger LOG = LoggerFactory.getLogger(SshCommands.class);
  private static final int MOST_OUTPUT = 8 * 1024 * 1024;

  private final String name;
  private final SessionPool sessions;

  SshCommands(String name, SessionPool sessions) {
    this.name = name;
    this.sessions = sessions;
  }

  CommandResult run(Command command) throws HostException, InterruptedException {
    RemoteScript script = script(command);
    byte[] header = script.header();
    try (Session session = sessions.open()) {
      long deadline = System.nanoTime() + command.limit().toNanos();
      CommandChannel channel = exec(session);
      CompletableFuture<String> out = drain(channel.getInputStream());
      CompletableFuture<String> err = drain(channel.getErrorStream());
      Thread.ofVirtual().name("ssh-input").start(() -> feed(channel, header));
      int code = await(command, session, channel.exit(), deadline);
      // A grandchild may hold the output open after the command has ended.
      long end = Math.max(deadline, System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
      String outText = await(command, session, out, end);
      String errText = await(command, session, err, end);
      if (script.noProgram(code, errText)) throw notThere(command);
      return new CommandResult(code, outText, errText);
    }
  }

  RunningCommand start(Command command) throws HostException, InterruptedException {
    return start(script(command).header());
  }

  FedCommand feed(Command command) throws HostException, InterruptedException {
    return start(script(command).fedHeader());
  }

  private FedCommand start(byte[] header) throws HostException, InterruptedException {
    Session session = sessions.open();
    boolean started = false;
    try {
      CommandChannel channel = exec(session);
      new PatientOutput(channel).write(header);
      started = true;
      return new SshRunningCommand(name, session);
    } catch (SshException e) {
      throw e;
    } catch (IOException e) {
      throw lost(session, e);
    } finally {
      if (!started) session.close();
    }
  }

  private static RemoteScript script(Command command) {
    return new RemoteScript(command, "slipway-" + UUID.randomUUID());
  }

  private CommandChannel exec(Session session) throws SshException {
    try {
      session.channel().exec(RemoteScript.line());
      return session.channel();
    } catch (IOException e) {
      if (session.connection().alive()) {
        throw new SshException(
            SshFailure.REFUSED, name + " does not run commands: " + e.getMessage(), e);
      }
      throw lost(session, e);
    }
  }

  private static void feed(CommandChannel channel, byte[] input) {
    try {
      // The stream stays open: it is what holds the command.
      new PatientOutput(channel).write(input);
    } catch (IOException e) {
      // A command may end without reading all of its input; its exit code tells whether that was
      // wrong.
      LOG.debug("A command did not read all of its input", e);
    }
  }

  private static CompletableFuture<String> drain(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("ssh-drain")
        .start(
            () -> {
              try {
                text.complete(readAll(stream));
              } catch (IOException e) {
                text.completeExceptionally(e);
              }
            });
    return text;
  }

  private static String readAll(InputStream stream) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] block = new byte[32 * 1024];
    for (int n = stream.read(block); n >= 0; n = stream.read(block)) {
      if (kept.size() < MOST_OUTPUT) kept.write(block, 0, n);
    }
    return kept.toString(StandardCharsets.UTF_8);
  }

  private <T> T await(Command command, Session session, CompletableFuture<T> value, long deadline)
      throws SshException, InterruptedException {
    try {
      return value.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new SshException(
          SshFailure.REFUSED,
          "%s did not end within %d s on %s"
              .formatted(command.shown(), command.limit().toSeconds(), name),
          e);
    } catch (ExecutionException e) {
      throw lost(session, e);
    }
  }

  private SshException lost(Session session, Throwable cause) {
    String reason = session.connection().ended().getNow("The command's channel was closed.");
    return new SshException(
        SshFailure.LOST, "The connection to %s was lost. %s".formatted(name, reason), cause);
  }

  private HostException notThere(Command command) {
    return new HostException(
        "The program %s could not be started on %s: there is no such program"
            .formatted(command.arguments().getFirst(), name));
  }
}
