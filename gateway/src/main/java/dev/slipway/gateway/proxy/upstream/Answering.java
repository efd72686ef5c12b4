package dev.slipway.gateway.proxy.upstream;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;

/** Is told what a replica answers to one request. On the event loop of its connection. */
public interface Answering {
  /** A head: of the answer, or of an interim one that the end of a content follows. */
  void head(HttpResponse answer);

  /** A piece of the answer's body, taken over; the last one ends it. */
  void content(HttpContent content);

  /** All that has come at once was told. */
  void flush();

  /** More of the request can be taken again, or no more of it. */
  void writabilityChanged();

  /** Nothing more will come. */
  void closed();
}
