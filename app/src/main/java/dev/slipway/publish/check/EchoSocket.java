package dev.slipway.publish.check;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The server's side of a WebSocket (RFC 6455) that sends one short message back. */
final class EchoSocket {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int MASK_BYTES = 4;
  private static final int LONGEST_SHORT = 125;
  private static final int LAST_FRAME_TEXT = 0x81;
  private static final int CLOSE = 0x88;

  private EchoSocket() {}

  static void serve(RequestHead head, InputStream in, OutputStream out) throws IOException {
    SampleServer.send(
        out,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(head.field("sec-websocket-key"))
            + "\r\n\r\n");
    DataInputStream frames = new DataInputStream(in);
    frames.readUnsignedByte();
    frame(out, LAST_FRAME_TEXT, payload(frames));
    // Its close frame, which is answered in kind.
    frames.readUnsignedByte();
    frame(out, CLOSE, payload(frames));
  }

  private static byte[] payload(DataInputStream frames) throws IOException {
    int length = frames.readUnsignedByte() & 0x7f;
    if (length > LONGEST_SHORT) throw new IOException("a message that is not short");
    byte[] mask = frames.readNBytes(MASK_BYTES);
    byte[] payload = frames.readNBytes(length);
    for (int i = 0; i < payload.length; i++) payload[i] ^= mask[i % MASK_BYTES];
    return payload;
  }

  private static void frame(OutputStream out, int first, byte[] payload) throws IOException {
    byte[] frame = new byte[payload.length + 2];
    frame[0] = (byte) first;
    frame[1] = (byte) payload.length;
    System.arraycopy(payload, 0, frame, 2, payload.length);
    out.write(frame);
    out.flush();
  }

  private static String accept(String key) {
    try {
      byte[] text = (key + MAGIC).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-1", e);
    }
  }
}
