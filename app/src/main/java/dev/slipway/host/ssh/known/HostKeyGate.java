package dev.slipway.host.ssh.known;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection go on only with a key that is known. It asks nobody while the machine waits:
 * what it saw can be asked about afterwards.
 */
public final class HostKeyGate implements HostKeyVerifier {
  private final HostAddress address;
  private final KnownHosts known;
  private final List<HostKey> pinned;
  private volatile @Nullable HostKey shown;
  private volatile @Nullable HostKeyVerdict verdict;

  /**
   * Makes a gate for one connection.
   *
   * @param pinned the only keys to accept; none when what is known decides
   */
  public HostKeyGate(HostAddress address, KnownHosts known, List<HostKey> pinned) {
    this.address = address;
    this.known = known;
    this.pinned = List.copyOf(pinned);
  }

  @Override
  public boolean verify(String hostname, int port, PublicKey key) {
    HostKeyVerdict found = judge(key);
    shown = HostKey.of(key);
    verdict = found;
    return found instanceof HostKeyVerdict.Known;
  }

  @Override
  public List<String> findExistingAlgorithms(String hostname, int port) {
    if (pinned.isEmpty()) return known.algorithms(address);
    return pinned.stream()
        .flatMap(key -> KnownHosts.algorithms(key.type()).stream())
        .distinct()
        .toList();
  }

  /** The key that the machine showed; nothing when it came not so far. */
  public Optional<HostKey> shown() {
    return Optional.ofNullable(shown);
  }

  /** What was found of it. */
  public Optional<HostKeyVerdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  public HostAddress address() {
    return address;
  }

  private HostKeyVerdict judge(PublicKey key) {
    if (pinned.isEmpty()) return known.judge(address, key);
    return pinned.contains(HostKey.of(key))
        ? new HostKeyVerdict.Known()
        : new HostKeyVerdict.NotPinned(pinned.getFirst());
  }
}
