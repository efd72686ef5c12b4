package dev.slipway.gateway.certificate.context;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to which server name: exact names, then wildcards for one label (RFC 6125 section
 * 6.4.3). It never changes.
 *
 * @param <T> what is found
 */
public final class NameTable<T> {
  private final Map<String, T> byName;

  /**
   * Holds what it is given now.
   *
   * @param byName keys in lower case; a wildcard as {@code *.name}
   */
  public NameTable(Map<String, T> byName) {
    this.byName = new HashMap<>(byName);
  }

  /** What belongs to a name in lower case; null if nothing does. */
  public @Nullable T find(String name) {
    T exact = byName.get(name);
    int dot = name.indexOf('.');
    return exact != null || dot < 1 ? exact : byName.get("*" + name.substring(dot));
  }
}
