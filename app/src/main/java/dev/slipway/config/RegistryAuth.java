package dev.slipway.config;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** How to sign in to the registry that an image comes from. */
public record RegistryAuth(Optional<String> username, String password) {

  RegistryAuth mapTexts(UnaryOperator<String> change) {
    return new RegistryAuth(username.map(change), change.apply(password));
  }

  /** Without the password, so that it never reaches a log. */
  @Override
  public String toString() {
    return "RegistryAuth[username=" + username.orElse("") + "]";
  }
}
