package dev.slipway.host;

import java.io.IOException;
import java.util.OptionalInt;

/** TCP ports of a machine's loopback address, and the ways between them and this computer's. */
public interface HostPorts {
  /** Whether an application could listen there now. */
  boolean free(int port) throws IOException;

  /** The first free port from one on; nothing when all above are taken. */
  OptionalInt firstFree(int from) throws IOException;

  /**
   * Leads a port of 127.0.0.1 on this computer to a place on the machine, until it is closed. While
   * the machine cannot be reached, connections wait a little and are then closed; the port stays.
   *
   * @param localPort the port; 0 for any
   * @throws IOException when the local port is taken
   */
  Forward forward(int localPort, Endpoint target) throws IOException;

  /**
   * Leads a place on the machine to a port of 127.0.0.1 on this computer, until it is closed. It is
   * opened again by itself after the machine was out of reach.
   *
   * @param listen where the machine listens: a port of its 127.0.0.1, never of another address
   * @throws IOException when the machine cannot listen there
   */
  Forward reverse(Endpoint listen, int localPort) throws IOException;
}
