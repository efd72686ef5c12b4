package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.OwnReason;
import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.model.ModelPath;
import dev.slipway.gateway.proxy.call.Admission;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.CallEvents;
import dev.slipway.gateway.proxy.call.ErrorAnswer;
import dev.slipway.gateway.proxy.call.OwnAnswer;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.route.HostName;
import dev.slipway.gateway.route.RouteTable;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.tls.HttpChallenges;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What all requests of one connection share: who asks, where, and by which rules. */
final class Reception {
  private final Worker worker;
  private final House house;
  private final InetSocketAddress remote;
  private final int port;
  private final boolean secure;
  private @Nullable WhoAsked whoAsked;
  private String lastHostHeader = "";
  private String lastHost = "";
  private String lastUri = "";
  private RouteTable lastTable = RouteTable.EMPTY;
  private @Nullable Target lastTarget;
  private @Nullable String serverName;
  private boolean misdirected;
  private boolean leaving;
  private long leftAt;

  Reception(Worker worker, House house, InetSocketAddress remote, int port, boolean secure) {
    this.worker = worker;
    this.house = house;
    this.remote = remote;
    this.port = port;
    this.secure = secure;
  }

  /** What the client named in its TLS handshake; null if nothing. */
  void named(@Nullable String name) {
    serverName = name == null ? null : HostName.of(name);
  }

  /** Begins the exchange of a request, or answers it and returns null if no service is asked. */
  @Nullable Ongoing exchange(Client client, HttpRequest request) {
    if (request.uri().startsWith(HttpChallenges.PATH) && challenge(client, request)) {
      return null;
    }
    String header = request.headers().get(HttpHeaderNames.HOST, "");
    Target target = target(header, request.uri());
    RequestHead head = new RequestHead(request);
    Asker asker = whoAsked().set(request.headers());
    if (misdirected) {
      answer(
          OwnReason.MISDIRECTED,
          client,
          head,
          asker,
          ErrorAnswer.of(misdirected(header), head.accept()));
      return null;
    }
    if (target == null) {
      FullHttpResponse answer = ErrorAnswer.of(nobody(header), head.accept());
      answer(OwnReason.UNKNOWN_HOST, client, head, asker, answer);
      return null;
    }
    Models models = house.models().get();
    if (models.isFront(target)) {
      return model(client, models, head, asker);
    }
    Exchange begun = new Exchange(client, this, target, head, asker);
    ModelOffer offer = target.policy().model().orElse(null);
    if (offer != null) {
      Models.watch(begun, head, offer, worker.json());
    }
    return begun;
  }

  private @Nullable Ongoing model(Client client, Models models, RequestHead head, Asker asker) {
    ModelPath path = ModelPath.of(head.uri());
    if (path instanceof ModelPath.Work work && head.method().equals(HttpMethod.POST)) {
      return new ModelExchange(client, this, models, head, asker, work);
    }
    ModelAnswers answers = new ModelAnswers(models, admission(), head, asker);
    if (path instanceof ModelPath.Stored stored) {
      Catalogue.Entry entry = answers.only().orElse(null);
      Target target = entry == null ? null : models.target(entry);
      if (entry != null && target != null) {
        head.uri(entry.offer().root() + stored.rest());
        Exchange begun = new Exchange(client, this, target, head, asker);
        begun.watch(new ModelErrors());
        return begun;
      }
    }
    answer(OwnReason.MODELS, client, head, asker, answers.to(path));
    return null;
  }

  private void answer(
      OwnReason reason, Client client, RequestHead head, Asker asker, FullHttpResponse answer) {
    own().answered(reason, client, head, asker, answer);
    client.answer(answer, head, !head.hasBody());
  }

  /** Answers a certificate authority that asks for proof, whatever services there are. */
  private boolean challenge(Client client, HttpRequest request) {
    String token = request.uri().substring(HttpChallenges.PATH.length());
    String proof = house.hooks().challenges().keyAuthorization(token);
    if (proof == null) {
      return false;
    }
    RequestHead head = new RequestHead(request);
    Asker asker = whoAsked().set(request.headers());
    answer(OwnReason.CHALLENGE, client, head, asker, OwnAnswer.text(proof));
    return true;
  }

  /**
   * The listener is taken away: requests of this connection may go on for as long as they drain.
   */
  void leave() {
    if (!leaving) {
      leaving = true;
      leftAt = System.nanoTime();
    }
  }

  /** When a request must have ended that may drain this long; {@link Timed#NEVER} for now. */
  long leaveBy(Duration drain) {
    return leaving ? Departure.moment(leftAt, drain) : Timed.NEVER;
  }

  Worker worker() {
    return worker;
  }

  ClientLimits limits() {
    return house.hooks().limits();
  }

  Admission admission() {
    return house.hooks().admission();
  }

  CallEvents events() {
    return house.hooks().events();
  }

  /** Is told what the gateway answers by itself. */
  OwnAccounts own() {
    return new OwnAccounts(events(), remote.getAddress());
  }

  int port() {
    return port;
  }

  /** Where a request must go instead because its service wants HTTPS, or null. */
  @Nullable RejectedRequest redirect(Call call) {
    return HttpsRules.redirect(call, lastHost, house.tlsPort().getAsInt());
  }

  private static RejectedRequest misdirected(String header) {
    return new RejectedRequest(
        HttpResponseStatus.MISDIRECTED_REQUEST,
        "This connection was made for another host than \""
            + header
            + "\". Ask again on a connection of its own.");
  }

  private static RejectedRequest nobody(String header) {
    return new RejectedRequest(
        HttpResponseStatus.NOT_FOUND,
        "No service answers at "
            + (header.isEmpty() ? "this address" : "\"" + header + "\"")
            + ". Check the address, or start the service.");
  }

  /** Many requests of one connection ask for the same thing again, while the table is the same. */
  private @Nullable Target target(String header, String uri) {
    RouteTable table = house.routes().get();
    boolean sameHost = header.equals(lastHostHeader);
    if (!sameHost) {
      lastHost = HostName.of(header);
      lastHostHeader = header;
      misdirected = isMisdirected(lastHost);
    }
    if (!sameHost || table != lastTable || !uri.equals(lastUri)) {
      lastTarget = table.find(port, lastHost, uri);
      lastTable = table;
      lastUri = uri;
    }
    return lastTarget;
  }

  /**
   * Browsers ask for several hosts on one connection if its certificate covers them all. A trusted
   * peer asks for all of them on one whatever the certificate says.
   */
  private boolean isMisdirected(String host) {
    return serverName != null
        && !host.equals(serverName)
        && house.hooks().contexts().elsewhere(serverName, host)
        && !house.trusted().get().contains(remote.getAddress());
  }

  private WhoAsked whoAsked() {
    if (whoAsked == null) {
      ForwardedHeaders own = new ForwardedHeaders(remote, secure, worker.random());
      TrustedPeers trusted = house.trusted().get();
      whoAsked =
          trusted.contains(remote.getAddress())
              ? new RelayedHeaders(remote, secure, trusted, own)
              : own;
    }
    return whoAsked;
  }
}
