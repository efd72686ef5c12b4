package dev.slipway.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies a file's bytes, counting and summing them up on the way. */
public final class WholeCopy {
  /** What every SFTP server takes in one message. */
  private static final int BLOCK = 32 * 1024;

  private WholeCopy() {}

  /**
   * Copies all of a file.
   *
   * @return its SHA-256 in hexadecimal digits
   */
  public static String copy(Path file, OutputStream to, SendProgress progress) throws IOException {
    long total = Files.size(file);
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    long sent = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
        to.write(block, 0, n);
        sent += n;
        progress.sent(sent, total);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of what a stream has, in hexadecimal digits. */
  public static String sum(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    for (int n = in.read(block); n >= 0; n = in.read(block)) digest.update(block, 0, n);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
