package dev.slipway.gateway.proxy.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;

/** The names of the headers that say where a body ends, and such as look like them. */
public final class FramingNames {
  private static final AsciiString LENGTH = AsciiString.cached("content_length");
  private static final AsciiString ENCODING = AsciiString.cached("transfer_encoding");

  private FramingNames() {}

  /** Whether a header belongs before a body by its nature (RFC 9110 section 6.5.1). */
  public static boolean is(AsciiString name) {
    return HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name)
        || HttpHeaderNames.TRANSFER_ENCODING.contentEqualsIgnoreCase(name)
        || HttpHeaderNames.TRAILER.contentEqualsIgnoreCase(name);
  }

  /**
   * Whether servers that do not tell underscores from dashes would take a header for one that says
   * where the body ends.
   */
  public static boolean inDisguise(AsciiString name) {
    int length = name.length();
    return (length == LENGTH.length() && LENGTH.contentEqualsIgnoreCase(name))
        || (length == ENCODING.length() && ENCODING.contentEqualsIgnoreCase(name));
  }
}
