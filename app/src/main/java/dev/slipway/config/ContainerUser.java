package dev.slipway.config;

import java.util.Optional;

/** Who commands run as: names or numbers, which may hold references. */
public record ContainerUser(String user, Optional<String> group) {

  /** As written in a file: {@code 1000:1000}. */
  @Override
  public String toString() {
    return group.map(name -> user + ":" + name).orElse(user);
  }
}
