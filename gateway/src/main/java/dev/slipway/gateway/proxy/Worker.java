package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.json.JsonText;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.Set;
import java.util.SplittableRandom;

/** What the connections of one event loop share; used on that loop only. */
final class Worker {
  private final EventLoop loop;
  private final Deadlines deadlines;
  private final Connector connector;
  private final Upstreams pool;
  private final Upstreams shared;
  private final SplittableRandom random;
  private final JsonText json = new JsonText();
  private final Held held = new Held();

  Worker(EventLoop loop, Transport transport, SplittableRandom random) {
    this.loop = loop;
    this.random = random;
    this.deadlines = new Deadlines(loop);
    this.connector = new Connector(loop, transport);
    this.pool = new UpstreamPool(connector, deadlines);
    this.shared = new SharedConnections(connector, deadlines);
  }

  EventLoop loop() {
    return loop;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  Connector connector() {
    return connector;
  }

  Upstreams upstreams(ReplicaProtocol protocol) {
    return protocol == ReplicaProtocol.H2C ? shared : pool;
  }

  /** Closes idle connections to all other addresses. */
  void retain(Set<? extends SocketAddress> replicas) {
    pool.retain(replicas);
    shared.retain(replicas);
  }

  JsonText json() {
    return json;
  }

  /** Of bodies that wait for their model. */
  Held held() {
    return held;
  }

  SplittableRandom random() {
    return random;
  }
}
