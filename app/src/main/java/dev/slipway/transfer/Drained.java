package dev.slipway.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** What a command says, read by a thread of its own. */
final class Drained {
  private static final int BLOCK = 64 * 1024;

  private Drained() {}

  /**
   * Reads to the end.
   *
   * @param most how many bytes are kept
   */
  static CompletableFuture<byte[]> of(InputStream stream, int most) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    Thread.ofVirtual().name("transfer-drain").start(() -> drain(stream, most, bytes));
    return bytes;
  }

  private static void drain(InputStream stream, int most, CompletableFuture<byte[]> bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    try {
      for (int n = stream.read(block); n >= 0; n = stream.read(block)) {
        kept.write(block, 0, Math.min(n, most - kept.size()));
      }
      bytes.complete(kept.toByteArray());
    } catch (IOException e) {
      bytes.completeExceptionally(e);
    }
  }
}
