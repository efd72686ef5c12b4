package dev.slipway.machine;

import dev.slipway.host.CommandResult;
import dev.slipway.host.RunningCommand;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;

/** A command that has ended already. */
record CannedCommand(CommandResult result) implements RunningCommand {
  @Override
  public InputStream out() {
    return stream(result.out());
  }

  @Override
  public InputStream err() {
    return stream(result.err());
  }

  @Override
  public OptionalInt await(Duration time) {
    return OptionalInt.of(result.exitCode());
  }

  @Override
  public void close() {}

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
