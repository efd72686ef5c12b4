package dev.slipway.config;

import java.util.OptionalInt;

/** Where on this computer a forwarded port answers. */
public sealed interface LocalPort {

  /** Exactly this port. */
  record Fixed(int port) implements LocalPort {}

  /** The first free port from this one upwards: {@code *:8000}. */
  record FirstFree(int from) implements LocalPort {}

  /** The port, if it is certain already. */
  default OptionalInt fixed() {
    return this instanceof Fixed(int port) ? OptionalInt.of(port) : OptionalInt.empty();
  }
}
