package dev.slipway.host.ssh.known;

import java.util.List;

/**
 * By what name a machine's key is known.
 *
 * @param name the name or address, or what the configuration calls it instead
 * @param port the port of its SSH server
 */
public record HostAddress(String name, int port) {
  private static final int USUAL = 22;

  /** The name that is written into files. */
  public String written() {
    return port == USUAL ? name : "[" + name + "]:" + port;
  }

  /** The names to look for; with an unusual port, a key that is known without one does as well. */
  List<String> sought() {
    return port == USUAL ? List.of(name) : List.of(written(), name);
  }
}
