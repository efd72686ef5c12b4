package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Who asked is the other end of the connection. What the client itself wrote in these headers is
 * dropped, since anyone can write anything there.
 */
final class ForwardedHeaders implements WhoAsked {
  static final AsciiString FOR = AsciiString.cached("x-forwarded-for");
  static final AsciiString PROTO = AsciiString.cached("x-forwarded-proto");
  static final AsciiString HOST = AsciiString.cached("x-forwarded-host");
  static final AsciiString REAL_IP = AsciiString.cached("x-real-ip");
  static final AsciiString FORWARDED = AsciiString.cached("forwarded");
  static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");
  private static final AsciiString HTTP = AsciiString.cached("http");
  private static final AsciiString HTTPS = AsciiString.cached("https");
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final SplittableRandom random;
  private final AsciiString client;
  private final AsciiString scheme;
  private final Asker asker;
  private final String forwardedFor;
  private String lastHost = "";
  private AsciiString lastForwarded = AsciiString.EMPTY_STRING;

  ForwardedHeaders(InetSocketAddress client, boolean secure, SplittableRandom random) {
    String address = address(client);
    this.random = random;
    this.asker = new Asker(client.getAddress(), secure);
    this.scheme = secure ? HTTPS : HTTP;
    this.client = new AsciiString(address);
    this.forwardedFor =
        client.getAddress() instanceof Inet6Address
            ? "for=\"[" + address + "]\""
            : "for=" + address;
  }

  /** The other end of the connection, as headers name it. */
  String clientText() {
    return client.toString();
  }

  @Override
  public Asker set(HttpHeaders headers) {
    String host = headers.get(HttpHeaderNames.HOST);
    dropClaims(headers);
    headers.add(REAL_IP, client);
    headers.add(FOR, client);
    headers.add(PROTO, scheme);
    headers.add(FORWARDED, forwarded(host));
    headers.add(REQUEST_ID, requestId());
    if (host != null) {
      headers.add(HOST, host);
    }
    return asker;
  }

  /** Also those spelt with underscores, which many servers do not tell from dashes. */
  private static void dropClaims(HttpHeaders headers) {
    List<CharSequence> claims = null;
    var each = headers.iteratorCharSequence();
    while (each.hasNext()) {
      CharSequence name = each.next().getKey();
      if (claims(name)) {
        claims = claims == null ? new ArrayList<>(4) : claims;
        claims.add(name);
      }
    }
    if (claims != null) {
      claims.forEach(headers::remove);
    }
  }

  private static boolean claims(CharSequence name) {
    int first = name.length() == 0 ? 0 : name.charAt(0) | 0x20;
    if (first != 'x' && first != 'f') {
      return false;
    }
    String plain = name.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    return plain.startsWith("x-forwarded-")
        || plain.equals("x-real-ip")
        || plain.equals("x-request-id")
        || plain.equals("forwarded");
  }

  AsciiString forwarded(@Nullable String host) {
    String name = host == null ? "" : host;
    if (lastForwarded.isEmpty() || !name.equals(lastHost)) {
      String hostPart = name.isEmpty() ? "" : ";host=\"" + name + "\"";
      lastForwarded = new AsciiString(forwardedFor + hostPart + ";proto=" + scheme);
      lastHost = name;
    }
    return lastForwarded;
  }

  private AsciiString requestId() {
    byte[] id = new byte[32];
    fill(id, 0, random.nextLong());
    fill(id, 16, random.nextLong());
    return new AsciiString(id, false);
  }

  private static void fill(byte[] id, int start, long bits) {
    for (int i = 0; i < 16; i++) {
      id[start + i] = HEX[(int) (bits >>> (60 - 4 * i)) & 15];
    }
  }

  private static String address(InetSocketAddress client) {
    String text = client.getAddress().getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
