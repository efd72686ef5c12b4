package dev.slipway.gateway.stats;

import java.io.IOException;

/** Where whole lines go. For one thread. */
public interface LogSink extends AutoCloseable {
  /** Writes whole lines, so that whoever reads along sees them. */
  void write(byte[] lines) throws IOException;

  @Override
  void close() throws IOException;
}
