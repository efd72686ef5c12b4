package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.nio.file.Path;
import net.schmizz.sshj.common.Buffer;

/** A key together with a certificate that some authority made of its public half. */
final class CertifiedKey implements Signer {
  private final Signer key;
  private final byte[] certificate;
  private final Path file;
  private final String type;

  CertifiedKey(Signer key, byte[] certificate, Path file) throws IOException {
    this.key = key;
    this.certificate = certificate;
    this.file = file;
    this.type = new Buffer.PlainBuffer(certificate).readString();
  }

  @Override
  public String name() {
    return "the certificate " + file;
  }

  @Override
  public byte[] blob() {
    return certificate.clone();
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public byte[] sign(byte[] data, String algorithm) throws IOException {
    return key.sign(data, algorithm);
  }
}
