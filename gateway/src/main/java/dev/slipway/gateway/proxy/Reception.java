package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.route.HostName;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** What all requests of one connection share: who asks, where, and by which rules. */
final class Reception {
  private final Worker worker;
  private final House house;
  private final InetSocketAddress remote;
  private final int port;
  private final boolean secure;
  private @Nullable ForwardedHeaders forwarded;
  private String lastHostHeader = "";
  private String lastHost = "";

  Reception(Worker worker, House house, InetSocketAddress remote, int port, boolean secure) {
    this.worker = worker;
    this.house = house;
    this.remote = remote;
    this.port = port;
    this.secure = secure;
  }

  /** Begins the exchange of a request, or answers it and returns null if no service is asked. */
  @Nullable Exchange exchange(Client client, HttpRequest request) {
    String header = request.headers().get(HttpHeaderNames.HOST, "");
    Target target = house.routes().get().find(port, host(header), request.uri());
    if (target == null) {
      RequestHead head = new RequestHead(request);
      client.answer(nobody(header), head, !head.hasBody());
      return null;
    }
    Exchange exchange = new Exchange(client, this, target, new RequestHead(request));
    forwarded().set(request.headers());
    return exchange;
  }

  Worker worker() {
    return worker;
  }

  ClientLimits limits() {
    return house.limits();
  }

  Admission admission() {
    return house.admission();
  }

  CallEvents events() {
    return house.events();
  }

  InetSocketAddress remote() {
    return remote;
  }

  int port() {
    return port;
  }

  boolean secure() {
    return secure;
  }

  private static RejectedRequest nobody(String header) {
    return new RejectedRequest(
        HttpResponseStatus.NOT_FOUND,
        "No service answers at "
            + (header.isEmpty() ? "this address" : "\"" + header + "\"")
            + ". Check the address, or start the service.");
  }

  private String host(String header) {
    if (!header.equals(lastHostHeader)) {
      lastHost = HostName.of(header);
      lastHostHeader = header;
    }
    return lastHost;
  }

  private ForwardedHeaders forwarded() {
    if (forwarded == null) {
      forwarded = new ForwardedHeaders(remote, secure, worker.random());
    }
    return forwarded;
  }
}
