package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a request on a stream: whatever would mean something else once it is written
 * as a line of HTTP/1.1 makes the request malformed (RFC 9113 sections 8.2 and 10.3).
 */
final class StreamFields {
  private static final Set<AsciiString> OF_CONNECTION =
      Set.of(
          AsciiString.cached("connection"),
          AsciiString.cached("proxy-connection"),
          AsciiString.cached("keep-alive"),
          AsciiString.cached("transfer-encoding"),
          AsciiString.cached("upgrade"));
  private static final int MAX_LENGTH_DIGITS = 18;

  private final PseudoHeaders pseudo;
  private final HttpHeaders headers;
  private @Nullable StringBuilder cookies;

  StreamFields(PseudoHeaders pseudo, HttpHeaders headers) {
    this.pseudo = pseudo;
    this.headers = headers;
  }

  /** Trailers as HTTP/1.1 has them, or null if they are malformed. */
  static @Nullable LastHttpContent trailers(Http2Headers from) {
    LastHttpContent last = new DefaultLastHttpContent();
    for (Map.Entry<CharSequence, CharSequence> field : from) {
      AsciiString name = AsciiString.of(field.getKey());
      if (!validName(name) || OF_CONNECTION.contains(name) || !validValue(field.getValue())) {
        return null;
      }
      if (RequestRules.framingInDisguise(name)) {
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
        if (!validName(name) || OF_CONNECTION.contains(name) || !validValue(field.getValue())) {
          return false;
        }
        to.add(name, field.getValue());
      }
    }
    return from.status() != null;
  }

  /** Takes all; false if one makes the request malformed. */
  boolean take(Http2Headers from) {
    for (Map.Entry<CharSequence, CharSequence> field : from) {
      if (!take(AsciiString.of(field.getKey()), field.getValue())) {
        return false;
      }
    }
    if (cookies != null) {
      headers.set(HttpHeaderNames.COOKIE, cookies.toString());
    }
    return true;
  }

  private boolean take(AsciiString name, CharSequence value) {
    if (!validValue(value)) {
      return false;
    }
    if (name.startsWith(":")) {
      return pseudo.take(name.toString(), value.toString());
    }
    if (!validName(name)
        || OF_CONNECTION.contains(name)
        || RequestRules.framingInDisguise(name)) {
      return false;
    }
    if (HttpHeaderNames.TE.contentEquals(name)) {
      return HttpHeaderValues.TRAILERS.contentEqualsIgnoreCase(value);
    }
    if (HttpHeaderNames.COOKIE.contentEquals(name)) {
      crumb(value);
      return true;
    }
    if (HttpHeaderNames.CONTENT_LENGTH.contentEquals(name) && !(digits(value) && first(name))) {
      return false;
    }
    if (HttpHeaderNames.HOST.contentEquals(name) && !first(name)) {
      return false;
    }
    headers.add(name, value);
    return true;
  }

  /** Cookies may come in pieces; HTTP/1.1 has them in one line (RFC 9113 section 8.2.3). */
  private void crumb(CharSequence value) {
    if (cookies == null) {
      cookies = new StringBuilder(value);
    } else {
      cookies.append("; ").append(value);
    }
  }

  private boolean first(AsciiString name) {
    return !headers.contains(name);
  }

  private static boolean digits(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() > 0 && value.length() <= MAX_LENGTH_DIGITS;
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

  private static boolean validValue(CharSequence value) {
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
