package dev.slipway.gateway.proxy.wire;

import io.netty.util.AsciiString;

/** Names that look like those of the headers that say where a body ends. */
public final class FramingNames {
  private static final AsciiString LENGTH = AsciiString.cached("content_length");
  private static final AsciiString ENCODING = AsciiString.cached("transfer_encoding");

  private FramingNames() {}

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
