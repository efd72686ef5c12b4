package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.util.Optional;

/** Keeps what the user was asked for once. */
public interface SecretKeeper {
  Optional<String> secret(String name) throws IOException;

  void keep(String name, String secret) throws IOException;

  void forget(String name) throws IOException;
}
