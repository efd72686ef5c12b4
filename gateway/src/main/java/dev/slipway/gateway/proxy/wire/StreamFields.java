package dev.slipway.gateway.proxy.wire;

import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a stream: whatever would mean something else once it is written as a line of
 * HTTP/1.1 makes the message malformed (RFC 9113 sections 8.2 and 10.3).
 */
public final class StreamFields {
  private static final Set<AsciiString> OF_CONNECTION =
      Set.of(
          AsciiString.cached("connection"),
          AsciiString.cached("proxy-connection"),
          AsciiString.cached("keep-alive"),
          AsciiString.cached("transfer-encoding"),
          AsciiString.cached("upgrade"));

  private StreamFields() {}

  /** Trailers as HTTP/1.1 has them, or null if they are malformed. */
  public static @Nullable LastHttpContent trailers(Http2Headers from) {
    LastHttpContent last = new DefaultLastHttpContent();
    for (Map.Entry<CharSequence, CharSequence> field : from) {
      AsciiString name = AsciiString.of(field.getKey());
      if (!valid(name, field.getValue()) || FramingNames.inDisguise(name)) {
        return null;
      }
      if (!HttpHeaderNames.CONTENT_LENGTH.contentEquals(name)
          && !HttpHeaderNames.TRAILER.contentEquals(name)) {
        last.trailingHeaders().add(name, field.getValue());
      }
    }
    return last;
  }

  /** Copies an answer's fields; false if one makes it malformed. */
  static boolean answer(Http2Headers from, HttpHeaders to) {
    for (Map.Entry<CharSequence, CharSequence> field : from) {
      AsciiString name = AsciiString.of(field.getKey());
      if (!name.startsWith(":")) {
        if (!valid(name, field.getValue())) {
          return false;
        }
        to.add(name, field.getValue());
      }
    }
    return from.status() != null;
  }

  /** Whether a field that is no pseudo-header may stand in a message. */
  public static boolean valid(AsciiString name, CharSequence value) {
    return validName(name) && !OF_CONNECTION.contains(name) && validValue(value);
  }

  private static boolean validName(AsciiString name) {
    for (int i = 0; i < name.length(); i++) {
      byte c = name.byteAt(i);
      if (c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return !name.isEmpty() && HttpHeaderValidationUtil.validateToken(name) < 0;
  }

  /** Whether a value can be written as one line and is read again as the same. */
  public static boolean validValue(CharSequence value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        return false;
      }
    }
    return length == 0 || (!blank(value.charAt(0)) && !blank(value.charAt(length - 1)));
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
