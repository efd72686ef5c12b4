package dev.slipway.gateway.proxy;

import io.netty.channel.EventLoop;
import java.util.SplittableRandom;

/** What the connections of one event loop share; used on that loop only. */
final class Worker {
  private final EventLoop loop;
  private final Deadlines deadlines;
  private final UpstreamPool pool;
  private final SplittableRandom random;

  Worker(EventLoop loop, Transport transport, SplittableRandom random) {
    this.loop = loop;
    this.random = random;
    this.deadlines = new Deadlines(loop);
    this.pool = new UpstreamPool(loop, transport, deadlines);
  }

  EventLoop loop() {
    return loop;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  UpstreamPool pool() {
    return pool;
  }

  SplittableRandom random() {
    return random;
  }
}
