package dev.slipway.host.ssh;

import dev.slipway.host.RunningCommand;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command that runs on a machine, tethered to its channel. */
final class SshRunningCommand implements RunningCommand {
  /** What stands for the code of a command whose connection was lost. */
  private static final int LOST = 255;

  private final Session session;

  SshRunningCommand(Session session) {
    this.session = session;
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
