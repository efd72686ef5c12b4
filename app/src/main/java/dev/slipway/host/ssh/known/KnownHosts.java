package dev.slipway.host.ssh.known;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.common.SSHRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What files say of the keys of machines. They are read anew for each connection, never written.
 */
public final class KnownHosts {
  private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);
  private static final String CERTIFICATE = "-cert-v01@openssh.com";

  private final List<KnownHostLine> lines;

  private KnownHosts(List<KnownHostLine> lines) {
    this.lines = lines;
  }

  /** Reads files; those that are not there are passed over. */
  public static KnownHosts read(List<Path> files) {
    List<KnownHostLine> lines = new ArrayList<>();
    for (Path file : files) lines.addAll(read(file));
    return new KnownHosts(lines);
  }

  private static List<KnownHostLine> read(Path file) {
    if (!Files.isRegularFile(file)) return List.of();
    List<KnownHostLine> lines = new ArrayList<>();
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      int number = 0;
      for (String line : text.split("\n", -1)) {
        KnownHostLine.parse(file, ++number, line).ifPresent(lines::add);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
    }
    return lines;
  }

  /** Judges the key that a machine shows. */
  public HostKeyVerdict judge(HostAddress address, PublicKey shown) {
    if (shown instanceof Certificate<?> certificate) return judge(address, certificate);
    return judge(address, HostKey.of(shown));
  }

  /**
   * The algorithms whose keys are known of a machine, best first: a machine with several keys
   * should show one of those.
   */
  public List<String> algorithms(HostAddress address) {
    Set<String> found = new LinkedHashSet<>();
    for (KnownHostLine line : about(address)) {
      switch (line.kind()) {
        case KEY -> found.addAll(algorithms(line.key().type()));
        case AUTHORITY -> found.addAll(certificates());
        case REVOKED -> {}
      }
    }
    return List.copyOf(found);
  }

  private HostKeyVerdict judge(HostAddress address, HostKey shown) {
    Optional<KnownHostLine> revoked = revoked(address, shown);
    if (revoked.isPresent()) return new HostKeyVerdict.Revoked(revoked.get());
    List<KnownHostLine> known = of(KnownHostLine.Kind.KEY, about(address));
    if (known.stream().anyMatch(line -> line.key().equals(shown))) {
      return new HostKeyVerdict.Known();
    }
    // What is known of the name without this port may be another machine's.
    List<KnownHostLine> same =
        known.stream().filter(line -> line.hosts().match(address.written())).toList();
    return same.stream()
        .filter(line -> line.key().type().equals(shown.type()))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .<HostKeyVerdict>map(HostKeyVerdict.Changed::new)
        .orElseGet(HostKeyVerdict.Unknown::new);
  }

  private HostKeyVerdict judge(HostAddress address, Certificate<?> shown) {
    String authority = Base64.getEncoder().encodeToString(shown.getSignatureKey());
    Optional<KnownHostLine> revoked =
        of(KnownHostLine.Kind.REVOKED, about(address)).stream()
            .filter(line -> line.key().encoded().equals(authority))
            .findFirst();
    if (revoked.isPresent()) return new HostKeyVerdict.Revoked(revoked.get());
    HostKey own = HostKey.of(shown.getKey());
    Optional<KnownHostLine> revokedOwn = revoked(address, own);
    if (revokedOwn.isPresent()) return new HostKeyVerdict.Revoked(revokedOwn.get());
    boolean signed =
        of(KnownHostLine.Kind.AUTHORITY, about(address)).stream()
            .anyMatch(line -> line.key().encoded().equals(authority));
    if (signed && valid(address, shown)) return new HostKeyVerdict.Known();
    return judge(address, own);
  }

  private static boolean valid(HostAddress address, Certificate<?> certificate) {
    byte[] raw = new Buffer.PlainBuffer().putPublicKey(certificate).getCompactData();
    try {
      String problem = KeyType.CertUtils.verifyHostCertificate(raw, certificate, address.name());
      if (problem != null) LOG.warn("The certificate of {} is not valid: {}", address, problem);
      return problem == null;
    } catch (Buffer.BufferException | SSHRuntimeException e) {
      LOG.warn("The certificate of {} cannot be read", address, e);
      return false;
    }
  }

  private Optional<KnownHostLine> revoked(HostAddress address, HostKey key) {
    return of(KnownHostLine.Kind.REVOKED, about(address)).stream()
        .filter(line -> line.key().equals(key))
        .findFirst();
  }

  private List<KnownHostLine> about(HostAddress address) {
    return lines.stream()
        .filter(line -> address.sought().stream().anyMatch(line.hosts()::match))
        .toList();
  }

  private static List<KnownHostLine> of(KnownHostLine.Kind kind, List<KnownHostLine> lines) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }

  static List<String> algorithms(String type) {
    return type.equals("ssh-rsa")
        ? List.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa")
        : List.of(type);
  }

  private static List<String> certificates() {
    return List.of(
        "ssh-ed25519" + CERTIFICATE,
        "ecdsa-sha2-nistp256" + CERTIFICATE,
        "ecdsa-sha2-nistp384" + CERTIFICATE,
        "ecdsa-sha2-nistp521" + CERTIFICATE,
        "ssh-rsa" + CERTIFICATE);
  }
}
