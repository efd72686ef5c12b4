package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.OwnReason;
import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.model.BodySniffer;
import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.model.ModelPath;
import dev.slipway.gateway.model.Sniffed;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A request to a model: its body is held until it has said which model, and goes on from then as
 * any other's, to a replica of the service that offers it.
 */
final class ModelExchange implements Ongoing {
  /** Pictures may stand before the model's name: clients write the messages first. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  /** On one event loop, of all bodies that are being held. */
  static final int MOST_HELD = 32 * 1024 * 1024;

  private final Client client;
  private final Reception reception;
  private final Models models;
  private final RequestHead request;
  private final Asker asker;
  private final ModelPath.Work path;
  private final ModelAnswers answers;
  private final Held held;
  private final BodySniffer sniffer;
  private final long began = System.nanoTime();
  private final Queue<HttpContent> waiting = new ArrayDeque<>(4);
  private @Nullable Exchange exchange;
  private int size;
  private boolean requestDone;
  private boolean done;
  private long deadline;

  ModelExchange(
      Client client,
      Reception reception,
      Models models,
      RequestHead request,
      Asker asker,
      ModelPath.Work path) {
    this.client = client;
    this.reception = reception;
    this.models = models;
    this.request = request;
    this.asker = asker;
    this.path = path;
    this.answers = new ModelAnswers(models, reception.admission(), request, asker);
    this.held = reception.worker().held();
    String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
    this.sniffer = BodySniffer.of(type, json(), MOST_BYTES);
    limit();
  }

  @Override
  public void start() {
    if (answers.closed()) {
      // Before the body: of someone who may ask nothing, nothing is held.
      answer(answers.nothingAllowed());
      return;
    }
    if (request.headers().containsValue(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true)) {
      request.headers().remove(HttpHeaderNames.EXPECT);
      client.interim(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
      client.flush();
    }
  }

  @Override
  public void requestContent(HttpContent content) {
    if (exchange != null) {
      exchange.requestContent(content);
      return;
    }
    if (done) {
      content.release();
      return;
    }
    limit();
    requestDone = content instanceof LastHttpContent;
    hold(content);
    Sniffed sniffed = sniffer.take(content.content(), requestDone);
    if (sniffed instanceof Sniffed.Model model) {
      forward(model.name());
    } else if (sniffed instanceof Sniffed.Unusable unusable) {
      answer(ModelAnswers.error(unusable.error()));
    } else if (held.bytes() > MOST_HELD) {
      fail(
          new RejectedRequest(
              HttpResponseStatus.SERVICE_UNAVAILABLE,
              "Too many large requests are being read at once. Try again in a few seconds, or write"
                  + " \"model\" before the messages."));
    }
  }

  private void forward(String model) {
    Catalogue.Entry entry = models.catalogue().find(model).orElse(null);
    Target target = entry == null ? null : models.target(entry);
    if (entry == null || target == null) {
      answer(answers.unknown(model));
      return;
    }
    Exchange begun = new Exchange(client, reception, target, request, asker);
    RejectedRequest elsewhere = reception.redirect(begun);
    if (elsewhere != null) {
      // Before the path is the replica's, which nobody else knows.
      fail(elsewhere);
      return;
    }
    request.uri(entry.offer().root() + path.rest());
    Models.count(begun, request, entry.offer(), json());
    exchange = begun;
    begun.start();
    held.add(-size);
    size = 0;
    for (HttpContent content = waiting.poll(); content != null; content = waiting.poll()) {
      begun.requestContent(content);
    }
    begun.flushRequest();
  }

  private void hold(HttpContent content) {
    waiting.add(content);
    size += content.content().readableBytes();
    held.add(content.content().readableBytes());
  }

  private void drop() {
    done = true;
    deadline = Timed.NEVER;
    held.add(-size);
    size = 0;
    for (HttpContent content = waiting.poll(); content != null; content = waiting.poll()) {
      content.release();
    }
  }

  private void answer(FullHttpResponse own) {
    if (done) {
      own.release();
      return;
    }
    tell(own);
    drop();
    client.answer(own, request, requestDone || !request.hasBody());
  }

  @Override
  public void fail(RejectedRequest error) {
    if (exchange != null) {
      exchange.fail(error);
    } else {
      answer(ModelAnswers.refusal(error));
    }
  }

  @Override
  public void flushRequest() {
    if (exchange != null) {
      exchange.flushRequest();
    }
  }

  @Override
  public boolean requestDone() {
    return exchange != null ? exchange.requestDone() : requestDone;
  }

  @Override
  public boolean wantsMore() {
    return exchange == null || exchange.wantsMore();
  }

  @Override
  public void clientWritabilityChanged() {
    if (exchange != null) {
      exchange.clientWritabilityChanged();
    }
  }

  @Override
  public long deadline() {
    return exchange != null ? exchange.deadline() : deadline;
  }

  @Override
  public void expired() {
    if (exchange != null) {
      exchange.expired();
    } else {
      fail(
          new RejectedRequest(
              HttpResponseStatus.REQUEST_TIMEOUT,
              "The request stopped coming before it had said which model. Send it again."));
    }
  }

  @Override
  public void clientGone() {
    if (exchange != null) {
      exchange.clientGone();
    } else if (!done) {
      tell(null);
      drop();
    }
  }

  private void tell(@Nullable FullHttpResponse own) {
    long nanos = System.nanoTime() - began;
    reception.own().ended(OwnReason.MODELS, client, request, asker, own, size, nanos);
  }

  private JsonText json() {
    return reception.worker().json();
  }

  private void limit() {
    deadline = System.nanoTime() + client.limits().body().toNanos();
  }
}
