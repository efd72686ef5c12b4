package dev.slipway.gateway.proxy.call;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * What the gateway answers when a service cannot: one sentence on what happened, one on what to do.
 */
public record ServiceErrors(String service) {
  public RejectedRequest noReplica() {
    return of(
        HttpResponseStatus.SERVICE_UNAVAILABLE,
        " has no running replica yet. Try again in a few seconds.");
  }

  public RejectedRequest refused() {
    return of(
        HttpResponseStatus.BAD_GATEWAY,
        " refused the connection. Check its log, or try again when it has started.");
  }

  public RejectedRequest full() {
    return of(
        HttpResponseStatus.SERVICE_UNAVAILABLE,
        " takes no more requests at the moment. Try again in a few seconds.");
  }

  public RejectedRequest notAccepted() {
    return of(
        HttpResponseStatus.GATEWAY_TIMEOUT,
        " did not accept the connection in time. Check that it runs.");
  }

  public RejectedRequest closed() {
    return of(
        HttpResponseStatus.BAD_GATEWAY,
        " closed the connection without an answer. Check its log, then try again.");
  }

  public RejectedRequest invalid() {
    return of(
        HttpResponseStatus.BAD_GATEWAY, " sent an answer that is not valid HTTP. Check its log.");
  }

  public RejectedRequest silent() {
    return of(
        HttpResponseStatus.GATEWAY_TIMEOUT,
        " did not begin to answer in time. Check its log, or try again later.");
  }

  public RejectedRequest noRoom() {
    return new RejectedRequest(
        HttpResponseStatus.SERVICE_UNAVAILABLE,
        "The gateway can open no more connections now. Try again in a few seconds.");
  }

  public RejectedRequest takenAway() {
    return of(
        HttpResponseStatus.SERVICE_UNAVAILABLE,
        " was taken away before it answered. Try again in a few seconds.");
  }

  public RejectedRequest bodyStopped() {
    return new RejectedRequest(
        HttpResponseStatus.REQUEST_TIMEOUT,
        "The request stopped coming before it was complete. Send it again.");
  }

  private RejectedRequest of(HttpResponseStatus status, String what) {
    return new RejectedRequest(status, "Service " + service + what);
  }
}
