package dev.slipway.gateway.proxy;

import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.proxy.loop.BufferMemory;
import dev.slipway.gateway.proxy.loop.Connector;
import dev.slipway.gateway.proxy.loop.Deadlines;
import dev.slipway.gateway.proxy.upstream.ReplicaConnections;
import io.netty.channel.EventLoop;
import java.util.SplittableRandom;

/** What the connections of one event loop share; used on that loop only. */
final class Worker {
  private final EventLoop loop;
  private final BufferMemory memory;
  private final Deadlines deadlines;
  private final Connector connector;
  private final ReplicaConnections replicas;
  private final SplittableRandom random;
  private final JsonText json = new JsonText();
  private final Held held = new Held();

  Worker(EventLoop loop, Connector connector, BufferMemory memory, SplittableRandom random) {
    this.loop = loop;
    this.memory = memory;
    this.random = random;
    this.deadlines = new Deadlines(loop);
    this.connector = connector;
    this.replicas = new ReplicaConnections(connector, deadlines);
  }

  EventLoop loop() {
    return loop;
  }

  BufferMemory memory() {
    return memory;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  Connector connector() {
    return connector;
  }

  /** Its connections to replicas. */
  ReplicaConnections replicas() {
    return replicas;
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
