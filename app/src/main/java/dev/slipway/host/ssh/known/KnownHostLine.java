package dev.slipway.host.ssh.known;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of a file of known hosts.
 *
 * @param file where it stands
 * @param number its line, from 1
 * @param kind what it says of the key
 * @param hosts the machines
 * @param key the key
 */
public record KnownHostLine(Path file, int number, Kind kind, HostPatterns hosts, HostKey key) {
  /** What a line says of its key. */
  public enum Kind {
    /** The machine has it. */
    KEY,
    /** It signs the certificates of machines. */
    AUTHORITY,
    /** It must not be accepted. */
    REVOKED
  }

  /** Reads a line; nothing for a comment and for what cannot be understood. */
  static Optional<KnownHostLine> parse(Path file, int number, String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) return Optional.empty();
    Kind kind = Kind.KEY;
    if (text.startsWith("@")) {
      String[] parts = text.split("\\s+", 2);
      if (parts.length < 2) return Optional.empty();
      if (parts[0].equals("@cert-authority")) kind = Kind.AUTHORITY;
      else if (parts[0].equals("@revoked")) kind = Kind.REVOKED;
      else return Optional.empty();
      text = parts[1];
    }
    String[] parts = text.split("\\s+", 2);
    if (parts.length < 2) return Optional.empty();
    Kind meaning = kind;
    return HostKey.parse(parts[1])
        .map(key -> new KnownHostLine(file, number, meaning, new HostPatterns(parts[0]), key));
  }

  /** Where it stands: {@code /home/me/.ssh/known_hosts, line 3}. */
  public String place() {
    return file + ", line " + number;
  }
}
