package dev.slipway.gateway.guard;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** What the guard wants to know of a request. */
public interface Asked {
  /** Path and query. */
  String uri();

  /** The first header of this name, which is in lower case; null if there is none. */
  @Nullable String header(String name);

  InetAddress caller();
}
