package dev.slipway.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Copies between two connections, each direction to its end, so that half-closed ones work. */
final class SocketPump {
  private static final int BLOCK = 64 * 1024;

  private final SocketChannel one;
  private final SocketChannel other;

  SocketPump(SocketChannel one, SocketChannel other) {
    this.one = one;
    this.other = other;
  }

  /** Copies until both directions have ended, and closes both connections. */
  void run() throws InterruptedException {
    try (one;
        other) {
      Thread back = Thread.ofVirtual().name("forward-back").start(() -> copy(other, one));
      copy(one, other);
      back.join();
    } catch (IOException e) {
      // A connection that does not close cleanly is closed all the same.
    }
  }

  private void copy(SocketChannel from, SocketChannel to) {
    try {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      while (from.read(block) >= 0) {
        block.flip();
        while (block.hasRemaining()) to.write(block);
        block.clear();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      closeQuietly(one);
      closeQuietly(other);
    }
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // It is of no use any more.
    }
  }
}
