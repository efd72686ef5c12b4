package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.wire.FramingNames;
import dev.slipway.gateway.proxy.wire.StreamFields;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request's head on a stream, with what only a request must or must not have. */
final class RequestFields {
  private static final int MAX_LENGTH_DIGITS = 18;

  private final PseudoHeaders pseudo;
  private final HttpHeaders headers;
  private @Nullable StringBuilder cookies;

  RequestFields(PseudoHeaders pseudo, HttpHeaders headers) {
    this.pseudo = pseudo;
    this.headers = headers;
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
    if (name.startsWith(":")) {
      return StreamFields.validValue(value) && pseudo.take(name.toString(), value.toString());
    }
    if (!StreamFields.valid(name, value) || FramingNames.inDisguise(name)) {
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
}
