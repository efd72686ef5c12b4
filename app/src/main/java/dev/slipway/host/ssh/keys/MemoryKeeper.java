package dev.slipway.host.ssh.keys;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets as long as this process lives. */
public final class MemoryKeeper implements SecretKeeper {
  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  @Override
  public Optional<String> secret(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public void keep(String name, String secret) {
    secrets.put(name, secret);
  }

  @Override
  public void forget(String name) {
    secrets.remove(name);
  }
}
