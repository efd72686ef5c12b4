package dev.slipway.host.ssh;

import dev.slipway.host.FedCommand;
import dev.slipway.host.ssh.channel.PatientOutput;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command that runs on a machine, held by its channel. */
final class SshRunningCommand implements FedCommand {
  private final String machine;
  private final Session session;
  private final OutputStream in;

  SshRunningCommand(String machine, Session session) {
    this.machine = machine;
    this.session = session;
    this.in = new PatientOutput(session.channel());
  }

  @Override
  public OutputStream in() {
    return in;
  }

  @Override
  public InputStream out() {
    return session.channel().getInputStream();
  }

  @Override
  public InputStream err() {
    return session.channel().getErrorStream();
  }

  @Override
  public OptionalInt await(Duration time) throws SshException, InterruptedException {
    try {
      return OptionalInt.of(session.channel().exit().get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return OptionalInt.empty();
    } catch (ExecutionException e) {
      String reason = session.connection().ended().getNow("The command's channel was closed.");
      throw new SshException(
          SshFailure.LOST, "The connection to %s was lost. %s".formatted(machine, reason), e);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
