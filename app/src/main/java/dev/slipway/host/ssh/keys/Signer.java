package dev.slipway.host.ssh.keys;

import java.io.IOException;

/** A key that can prove who the user is. */
public interface Signer {
  /** What the user calls it: {@code the key /home/me/.ssh/id_ed25519}. */
  String name();

  /** The public key or the certificate, as SSH encodes it. */
  byte[] blob();

  /** Its type as SSH names it. */
  String type();

  /**
   * Signs.
   *
   * @param algorithm the signature's algorithm, such as {@code rsa-sha2-512}
   * @return the signature as SSH encodes it: the algorithm, then the signature itself
   * @throws PassphraseNeeded when the key must be opened before
   */
  byte[] sign(byte[] data, String algorithm) throws IOException;
}
