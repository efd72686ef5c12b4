package dev.slipway.host.ssh.keys;

import com.hierynomus.sshj.key.KeyAlgorithms;
import java.util.List;
import net.schmizz.sshj.signature.Signature;

/** The algorithms by which a type of key signs. */
final class Algorithms {
  private static final String CERTIFICATE = "-cert-v01@openssh.com";

  private Algorithms() {}

  /**
   * The algorithms to offer for a key, best first. Each refused one counts as a failed login, so
   * there are no more than needed.
   *
   * @param server what the server calls itself
   */
  static List<String> of(String type, String server) {
    String plain = plain(type);
    if (!plain.equals("ssh-rsa")) return List.of(plain);
    return server.startsWith("OpenSSH")
        ? List.of("rsa-sha2-512")
        : List.of("rsa-sha2-256", "rsa-sha2-512");
  }

  /** What stands for the algorithm when the key comes with a certificate. */
  static String named(String algorithm, String type) {
    return type.endsWith(CERTIFICATE) ? algorithm + CERTIFICATE : algorithm;
  }

  static String plain(String type) {
    return type.endsWith(CERTIFICATE)
        ? type.substring(0, type.length() - CERTIFICATE.length())
        : type;
  }

  static Signature signature(String algorithm) {
    return switch (algorithm) {
      case "rsa-sha2-512" -> KeyAlgorithms.RSASHA512().create().newSignature();
      case "rsa-sha2-256" -> KeyAlgorithms.RSASHA256().create().newSignature();
      case "ssh-ed25519" -> KeyAlgorithms.EdDSA25519().create().newSignature();
      case "ecdsa-sha2-nistp256" -> KeyAlgorithms.ECDSASHANistp256().create().newSignature();
      case "ecdsa-sha2-nistp384" -> KeyAlgorithms.ECDSASHANistp384().create().newSignature();
      case "ecdsa-sha2-nistp521" -> KeyAlgorithms.ECDSASHANistp521().create().newSignature();
      default -> throw new IllegalArgumentException("Nothing signs by " + algorithm);
    };
  }
}
