package dev.slipway.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A client of WebSocket that sends exact frames (RFC 6455 section 5.2), also forbidden ones. */
public final class WebSocketPeer {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  /** What carries its bytes. */
  public interface Pipe {
    void send(byte[] bytes) throws IOException;

    /** Some bytes; null at the end. */
    byte @Nullable [] take() throws IOException, InterruptedException;
  }

  /** A frame as it came. */
  public record Frame(boolean last, int opcode, String payload) {
    /** The code of a close frame, or 1005 if it has none. */
    public int code() {
      return payload.length() < 2 ? 1005 : payload.charAt(0) << 8 | payload.charAt(1);
    }
  }

  private final Pipe pipe;
  private final Random random = new Random(1);
  private final ByteArrayOutputStream came = new ByteArrayOutputStream();

  public WebSocketPeer(Pipe pipe) {
    this.pipe = pipe;
  }

  public WebSocketPeer send(int opcode, byte[] payload) throws IOException {
    return send(0x80 | opcode, true, payload);
  }

  public WebSocketPeer fragment(int opcode, boolean last, byte[] payload) throws IOException {
    return send((last ? 0x80 : 0) | opcode, true, payload);
  }

  /** With any first byte, masked or not. */
  public WebSocketPeer send(int first, boolean masked, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    int mask = masked ? 0x80 : 0;
    frame.put((byte) first);
    if (payload.length < 126) {
      frame.put((byte) (mask | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (mask | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (mask | 127)).putLong(payload.length);
    }
    byte[] key = new byte[4];
    if (masked) {
      random.nextBytes(key);
      frame.put(key);
    }
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ key[i % 4]));
    }
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    pipe.send(bytes);
    return this;
  }

  /** The next frame, or null if the connection ends before one. */
  public @Nullable Frame next() throws IOException, InterruptedException {
    while (true) {
      byte[] bytes = came.toByteArray();
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (bytes.length >= 2) {
        int first = in.get();
        int length = in.get() & 0x7f;
        if (bytes.length >= 10 || length < 126 || (length == 126 && bytes.length >= 4)) {
          long real = length < 126 ? length : length == 126 ? in.getShort() & 0xffff : in.getLong();
          if (in.remaining() >= real) {
            byte[] payload = new byte[(int) real];
            in.get(payload);
            came.reset();
            came.write(bytes, in.position(), in.remaining());
            return new Frame(
                first < 0, first & 15, new String(payload, StandardCharsets.ISO_8859_1));
          }
        }
      }
      byte[] more = pipe.take();
      if (more == null) {
        return null;
      }
      came.write(more);
    }
  }

  /** A whole message, its fragments joined. */
  public String message() throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    for (Frame frame = next(); frame != null; frame = next()) {
      text.append(frame.payload());
      if (frame.last()) {
        break;
      }
    }
    return text.toString();
  }
}
