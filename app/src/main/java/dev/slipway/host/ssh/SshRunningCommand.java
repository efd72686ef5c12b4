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
  /** What stands for the code of a command whose connection was lost. */
  private static final int LOST = 255;

  private final Session session;
  private final OutputStream in;

  SshRunningCommand(Session session) {
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
  public OptionalInt await(Duration time) throws InterruptedException {
    try {
      return OptionalInt.of(session.channel().exit().get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return OptionalInt.empty();
    } catch (ExecutionException e) {
      return OptionalInt.of(LOST);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
