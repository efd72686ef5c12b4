package dev.slipway.gateway.stats;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that somebody else closes, such as the process's output. */
public final class StreamSink implements LogSink {
  private final OutputStream out;

  public StreamSink(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(byte[] lines) throws IOException {
    out.write(lines);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
