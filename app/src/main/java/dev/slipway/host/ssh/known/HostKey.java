package dev.slipway.host.ssh.known;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;

/**
 * A public key of a machine.
 *
 * @param type its type as SSH names it: {@code ssh-ed25519}
 * @param encoded the key itself in Base64, as files have it
 */
public record HostKey(String type, String encoded) {
  /** The key that the library has read. */
  public static HostKey of(PublicKey key) {
    byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    return new HostKey(KeyType.fromKey(key).toString(), Base64.getEncoder().encodeToString(blob));
  }

  /** Reads {@code TYPE BASE64 [COMMENT]}; nothing when it is no key. */
  public static Optional<HostKey> parse(String line) {
    String[] words = line.strip().split("\\s+", 3);
    if (words.length < 2) return Optional.empty();
    HostKey key = new HostKey(words[0], words[1]);
    return key.wellFormed() ? Optional.of(key) : Optional.empty();
  }

  /** What people compare: {@code SHA256:...}. */
  public String fingerprint() {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(encoded));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The type in a word: {@code ED25519}. */
  public String shortType() {
    return switch (type) {
      case "ssh-ed25519" -> "ED25519";
      case "ssh-rsa" -> "RSA";
      case "ssh-dss" -> "DSA";
      default -> type.startsWith("ecdsa-") ? "ECDSA" : type;
    };
  }

  private boolean wellFormed() {
    try {
      Buffer.PlainBuffer blob = new Buffer.PlainBuffer(Base64.getDecoder().decode(encoded));
      return blob.readString(StandardCharsets.UTF_8).equals(type);
    } catch (IllegalArgumentException | Buffer.BufferException e) {
      return false;
    }
  }
}
