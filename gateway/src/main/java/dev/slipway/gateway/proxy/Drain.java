package dev.slipway.gateway.proxy;

/** Told to client connections: finish what is in flight and then close. */
enum Drain {
  NOW
}
