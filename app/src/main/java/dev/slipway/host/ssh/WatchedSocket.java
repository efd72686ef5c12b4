package dev.slipway.host.ssh;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Two streams that the library takes for a socket: a real one, another connection's channel, or a
 * program. It knows when something came in last.
 */
final class WatchedSocket extends Socket {
  private final InputStream in;
  private final OutputStream out;
  private final Closeable whole;
  private final Socket timed;
  private final int port;
  private volatile long heard = System.nanoTime();
  private volatile boolean closed;

  private WatchedSocket(InputStream in, OutputStream out, Closeable whole, Socket timed, int port) {
    this.in = new Watched(in);
    this.out = out;
    this.whole = whole;
    this.timed = timed;
    this.port = port;
  }

  static WatchedSocket of(Socket socket) throws IOException {
    return new WatchedSocket(
        socket.getInputStream(), socket.getOutputStream(), socket, socket, socket.getPort());
  }

  static WatchedSocket of(InputStream in, OutputStream out, Closeable whole, int port) {
    return new WatchedSocket(in, out, whole, new Socket(), port);
  }

  /** When something came in last, by {@link System#nanoTime}. */
  long heard() {
    return heard;
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public int getPort() {
    return port;
  }

  @Override
  public void setSoTimeout(int millis) throws java.net.SocketException {
    if (timed.isConnected()) timed.setSoTimeout(millis);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    whole.close();
  }

  private final class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      heard = System.nanoTime();
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      heard = System.nanoTime();
      return n;
    }
  }
}
