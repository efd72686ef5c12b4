package dev.slipway.gateway.certificate.dns;

/** Looks names up. Each call has a time limit, and waits: never on an event loop. */
public interface NameServers {
  /** The addresses of a name as the world is told them. */
  Found addresses(String name) throws InterruptedException;
}
