package dev.slipway.ui.fake;

import dev.slipway.store.LogStream;
import dev.slipway.store.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Writes a log as the store does. */
public final class LogFile {
  private final Path file;

  public LogFile(Path file) {
    this.file = file;
  }

  public RunLog log() {
    return new RunLog(file);
  }

  public LogFile out(String... lines) {
    for (String line : lines) {
      write(Instant.ofEpochSecond(1), LogStream.OUT, false, line);
    }
    return this;
  }

  public LogFile progress(LogStream stream, String line) {
    return write(Instant.ofEpochSecond(1), stream, true, line);
  }

  public LogFile line(LogStream stream, String line) {
    return write(Instant.ofEpochSecond(1), stream, false, line);
  }

  public LogFile write(Instant time, LogStream stream, boolean overwritten, String line) {
    String code =
        switch (stream) {
          case OUT -> "o";
          case ERR -> "e";
          case NOTE -> "n";
        };
    raw(
        time.toEpochMilli()
            + " "
            + (overwritten ? code.toUpperCase(java.util.Locale.ROOT) : code)
            + " - "
            + line
            + "\n");
    return this;
  }

  public LogFile raw(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
