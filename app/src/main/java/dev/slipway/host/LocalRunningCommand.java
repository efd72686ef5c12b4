package dev.slipway.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A command on this computer that is held by the pipe from this process. */
final class LocalRunningCommand implements FedCommand {
  private final Process process;

  LocalRunningCommand(Process process) {
    this.process = process;
  }

  @Override
  public OutputStream in() {
    return process.getOutputStream();
  }

  @Override
  public InputStream out() {
    return process.getInputStream();
  }

  @Override
  public InputStream err() {
    return process.getErrorStream();
  }

  @Override
  public OptionalInt await(Duration time) throws InterruptedException {
    return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)
        ? OptionalInt.of(process.exitValue())
        : OptionalInt.empty();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException ignored) {
      // The pipe is what holds the command; when it is broken the command is gone already.
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
