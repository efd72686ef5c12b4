package dev.slipway.publish.remote;

import java.util.Optional;

/** Asks the user for the password that {@code sudo} wants on a machine. */
@FunctionalInterface
public interface PasswordQuestion {
  /** The password; nothing when nobody gives one. */
  Optional<String> sudo(String machine);
}
