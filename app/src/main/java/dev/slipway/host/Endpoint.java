package dev.slipway.host;

/** Where something listens on a machine. */
public sealed interface Endpoint {
  /** A port of 127.0.0.1. */
  record Port(int number) implements Endpoint {
    public Port {
      if (number < 0 || number > 65_535) throw new IllegalArgumentException("No port: " + number);
    }

    @Override
    public String toString() {
      return "port " + number;
    }
  }

  /** A Unix-domain socket, by absolute path. */
  record Socket(String path) implements Endpoint {
    @Override
    public String toString() {
      return path;
    }
  }
}
