package dev.slipway.host.ssh;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Linux's tables of TCP connections, {@code /proc/net/tcp} and {@code tcp6}. */
final class ListeningPorts {
  /** Slot, local address and port, remote ones, and the state, which is 0A for listening. */
  private static final Pattern LISTENS =
      Pattern.compile("^\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} 0A ");

  private ListeningPorts() {}

  static Set<Integer> of(String tables) {
    Set<Integer> ports = new TreeSet<>();
    for (String line : tables.split("\n", -1)) {
      Matcher found = LISTENS.matcher(line);
      if (found.find()) ports.add(Integer.parseInt(found.group(1), 16));
    }
    return ports;
  }
}
