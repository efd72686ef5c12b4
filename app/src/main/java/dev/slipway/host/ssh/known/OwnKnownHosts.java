package dev.slipway.host.ssh.known;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The one file of known hosts that Slipway writes, its user's alone. */
public final class OwnKnownHosts {
  private final Path file;

  public OwnKnownHosts(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** Remembers a machine's key. */
  public synchronized void add(HostAddress address, HostKey key) throws IOException {
    List<String> lines = new ArrayList<>(lines());
    String line = address.written() + " " + key.type() + " " + key.encoded();
    if (lines.contains(line)) return;
    lines.add(line);
    write(lines);
  }

  /** Whether a key of a machine is remembered. */
  public synchronized boolean knows(HostAddress address) throws IOException {
    return lines().stream().anyMatch(line -> isOf(line, address));
  }

  /** Forgets all keys of a machine. */
  public synchronized void forget(HostAddress address) throws IOException {
    List<String> lines = lines();
    List<String> kept = lines.stream().filter(line -> !isOf(line, address)).toList();
    if (kept.size() < lines.size()) write(kept);
  }

  private static boolean isOf(String line, HostAddress address) {
    return line.startsWith(address.written() + " ");
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private void write(List<String> lines) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // A temporary file is its user's alone from the beginning.
    Path fresh = Files.createTempFile(folder, "known_hosts", ".new");
    try {
      String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
