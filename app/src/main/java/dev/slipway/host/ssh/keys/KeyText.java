package dev.slipway.host.ssh.keys;

import com.hierynomus.sshj.userauth.keyprovider.OpenSSHKeyV1KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.userauth.keyprovider.FileKeyProvider;
import net.schmizz.sshj.userauth.keyprovider.PKCS8KeyFile;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/** The text of a private key: OpenSSH's own format, or PEM of PKCS#1, SEC 1 and PKCS#8. */
record KeyText(Path file, String text) {
  private static final String OPENSSH = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_BYTES = 256 * 1024;

  static KeyText read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) throw new IOException(file + " is no private key.");
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    if (!text.startsWith("-----BEGIN ") || !text.contains("PRIVATE KEY-----")) {
      throw new IOException(file + " is no private key that Slipway can read.");
    }
    return new KeyText(file, text + "\n");
  }

  boolean encrypted() throws IOException {
    if (!openSsh()) {
      return text.contains("Proc-Type: 4,ENCRYPTED") || text.contains("BEGIN ENCRYPTED PRIVATE");
    }
    return !body().readString().equals("none");
  }

  /** The public half that stands in the file unencrypted. */
  Optional<byte[]> publicKey() throws IOException {
    if (!openSsh()) return Optional.empty();
    Buffer.PlainBuffer body = body();
    body.readString();
    body.readString();
    body.readBytes();
    body.readUInt32();
    return Optional.of(body.readBytes());
  }

  /**
   * Opens it.
   *
   * @throws WrongPassphrase when it is another key's
   */
  KeyPair open(String passphrase) throws IOException {
    FileKeyProvider provider = openSsh() ? new OpenSSHKeyV1KeyFile() : new PKCS8KeyFile();
    provider.init(text, null, PasswordUtils.createOneOff(passphrase.toCharArray()));
    try {
      return new KeyPair(provider.getPublic(), provider.getPrivate());
    } catch (IOException | SSHRuntimeException e) {
      if (encrypted()) throw new WrongPassphrase(file, e);
      throw new IOException(file + " is no private key that Slipway can read.", e);
    }
  }

  private boolean openSsh() {
    return text.startsWith(OPENSSH);
  }

  private Buffer.PlainBuffer body() throws IOException {
    String body =
        text.substring(OPENSSH.length(), Math.max(OPENSSH.length(), text.indexOf("-----END")));
    try {
      Buffer.PlainBuffer buffer = new Buffer.PlainBuffer(Base64.getMimeDecoder().decode(body));
      buffer.readRawBytes(new byte[MAGIC.length]);
      return buffer;
    } catch (IllegalArgumentException | Buffer.BufferException e) {
      throw new IOException(file + " is a damaged private key.", e);
    }
  }
}
