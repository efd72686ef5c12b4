package dev.slipway.gateway.proxy;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** The one thing to know of a client's first message besides the name it asks for. */
final class ClientHello {
  static final String ACME_PROTOCOL = "acme-tls/1";

  private static final int VERSION_AND_RANDOM = 2 + 32;
  private static final int ALPN = 16;

  private ClientHello() {}

  /**
   * Whether a certificate authority asks for proof (RFC 8737 section 3).
   *
   * @param hello the message's body, from the version on; it is left as it is
   */
  static boolean offersOnlyAcme(ByteBuf hello) {
    ByteBuf in = hello.duplicate();
    try {
      in.skipBytes(VERSION_AND_RANDOM);
      in.skipBytes(in.readUnsignedByte());
      in.skipBytes(in.readUnsignedShort());
      in.skipBytes(in.readUnsignedByte());
      in.skipBytes(2);
      while (in.isReadable()) {
        int type = in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (type == ALPN) {
          in.skipBytes(2);
          int name = in.readUnsignedByte();
          return length == ACME_PROTOCOL.length() + 3
              && name == ACME_PROTOCOL.length()
              && in.readCharSequence(name, StandardCharsets.US_ASCII)
                  .toString()
                  .equals(ACME_PROTOCOL);
        }
        in.skipBytes(length);
      }
    } catch (IndexOutOfBoundsException e) {
      // Cut short: the handshake will say so.
      return false;
    }
    return false;
  }
}
