package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked through a trusted peer: what the peer says is believed, and the peer itself is added to
 * it.
 */
final class RelayedHeaders implements WhoAsked {
  private static final String HTTPS = "https";
  private static final int MAX_ID = 128;

  private final InetAddress peer;
  private final String peerText;
  private final boolean secure;
  private final TrustedPeers trusted;
  private final ForwardedHeaders own;

  RelayedHeaders(
      InetSocketAddress peer, boolean secure, TrustedPeers trusted, ForwardedHeaders own) {
    this.peer = peer.getAddress();
    this.peerText = own.clientText();
    this.secure = secure;
    this.trusted = trusted;
    this.own = own;
  }

  @Override
  public Asker set(HttpHeaders headers) {
    String chain = joined(headers, ForwardedHeaders.FOR);
    String proto = headers.get(ForwardedHeaders.PROTO);
    String host = headers.get(ForwardedHeaders.HOST);
    String forwarded = joined(headers, ForwardedHeaders.FORWARDED);
    String id = headers.get(ForwardedHeaders.REQUEST_ID);
    String ownHost = headers.get(HttpHeaderNames.HOST);
    InetAddress address = caller(chain);
    boolean overTls = proto == null ? secure : HTTPS.equalsIgnoreCase(proto);
    own.set(headers);
    headers.set(ForwardedHeaders.REAL_IP, NetUtil.toAddressString(address));
    headers.set(ForwardedHeaders.PROTO, overTls ? HTTPS : "http");
    if (chain != null) {
      headers.set(ForwardedHeaders.FOR, chain + ", " + peerText);
    }
    if (host != null) {
      headers.set(ForwardedHeaders.HOST, host);
    }
    if (forwarded != null) {
      headers.set(ForwardedHeaders.FORWARDED, forwarded + ", " + own.forwarded(ownHost));
    }
    if (id != null && id.length() <= MAX_ID) {
      headers.set(ForwardedHeaders.REQUEST_ID, id);
    }
    return new Asker(address, overTls);
  }

  /** The last address in the chain that no trusted peer has; the peer's own if there is none. */
  private InetAddress caller(@Nullable String chain) {
    if (chain == null) {
      return peer;
    }
    String[] hops = chain.split(",", -1);
    InetAddress nearest = peer;
    for (int i = hops.length - 1; i >= 0 && trusted.contains(nearest); i--) {
      InetAddress hop = NetUtil.createInetAddressFromIpAddressString(hops[i].trim());
      if (hop == null) {
        break;
      }
      nearest = hop;
    }
    return nearest;
  }

  private static @Nullable String joined(HttpHeaders headers, CharSequence name) {
    List<String> all = headers.getAll(name);
    return all.isEmpty() ? null : String.join(", ", all);
  }
}
