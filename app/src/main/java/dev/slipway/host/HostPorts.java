package dev.slipway.host;

import java.io.IOException;
import java.util.OptionalInt;

/** TCP ports of a machine's loopback address. */
public interface HostPorts {
  /** Whether an application could listen there now. */
  boolean free(int port);

  /** The first free port from one on; nothing when all above are taken. */
  OptionalInt firstFree(int from);

  /**
   * Leads a port of 127.0.0.1 on this computer to a port of the machine, until it is closed.
   *
   * @throws IOException when the local port is taken
   */
  AutoCloseable forward(int localPort, int port) throws IOException;
}
