package dev.slipway.host.ssh.channel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.schmizz.sshj.connection.channel.Channel;

/**
 * Writes into a channel and waits for room as long as the connection lives. The library's own
 * stream gives up after its time limit, though a reader that pauses is nothing wrong, and at its
 * end loses what has no room.
 */
public final class PatientOutput extends OutputStream {
  private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(100);
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(20);

  private final Channel channel;
  private final OutputStream out;

  public PatientOutput(Channel channel) {
    this.channel = channel;
    this.out = channel.getOutputStream();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      int now = (int) Math.min(left, Math.min(room(), channel.getRemoteMaxPacketSize()));
      out.write(bytes, at, now);
      out.flush();
      at += now;
      left -= now;
    }
  }

  /** Tells the other side that nothing more comes. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  private long room() throws IOException {
    long pause = SHORTEST;
    long room = channel.getRemoteWinSize();
    while (room <= 0) {
      if (!channel.isOpen()) throw new IOException("The channel was closed.");
      if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException();
      LockSupport.parkNanos(pause);
      pause = Math.min(LONGEST, pause * 2);
      room = channel.getRemoteWinSize();
    }
    return room;
  }
}
