package dev.slipway.host.ssh.forward;

import dev.slipway.host.ssh.channel.PatientOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import net.schmizz.sshj.connection.channel.Channel;

/** Copies between a connection and a channel, each direction to its end. */
final class ChannelPump {
  private static final int BLOCK = 128 * 1024;

  private final Socket socket;
  private final Channel channel;

  ChannelPump(Socket socket, Channel channel) {
    this.socket = socket;
    this.channel = channel;
  }

  /** Copies until both directions have ended, and closes both sides. */
  void run() throws InterruptedException {
    try {
      Thread back = Thread.ofVirtual().name("forward-back").start(this::toSocket);
      toChannel();
      back.join();
    } finally {
      close();
    }
  }

  void close() {
    closeQuietly(socket);
    closeQuietly(channel);
  }

  private void toChannel() {
    try {
      PatientOutput out = new PatientOutput(channel);
      copy(socket.getInputStream(), out);
      out.close();
    } catch (IOException e) {
      close();
    }
  }

  private void toSocket() {
    try {
      copy(channel.getInputStream(), socket.getOutputStream());
      socket.shutdownOutput();
    } catch (IOException e) {
      close();
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int n = in.read(block); n >= 0; n = in.read(block)) out.write(block, 0, n);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Whatever does not close cleanly is of no use any more.
    }
  }
}
