package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.nio.file.Path;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.signature.Signature;

/** A key in a file, opened when it has to sign. */
final class FileKey implements Signer {
  private final KeyFiles files;
  private final Path file;
  private final byte[] blob;
  private final String type;

  FileKey(KeyFiles files, Path file, byte[] blob) throws IOException {
    this.files = files;
    this.file = file;
    this.blob = blob;
    this.type = new Buffer.PlainBuffer(blob).readString();
  }

  @Override
  public String name() {
    return "the key " + file;
  }

  @Override
  public byte[] blob() {
    return blob.clone();
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public byte[] sign(byte[] data, String algorithm) throws IOException {
    Signature signature = Algorithms.signature(algorithm);
    signature.initSign(files.pair(file).getPrivate());
    signature.update(data);
    return new Buffer.PlainBuffer()
        .putString(signature.getSignatureName())
        .putBytes(signature.encode(signature.sign()))
        .getCompactData();
  }
}
