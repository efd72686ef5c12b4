package dev.slipway.gateway.health;

import dev.slipway.gateway.api.Probe;
import dev.slipway.gateway.api.ReplicaProtocol;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One probe of one replica, again and again until it is stopped. On one event loop. */
final class Probing {
  /** Otherwise the probes of replicas that came together would come together for ever. */
  private static final double JITTER = 0.1;

  private final Probe probe;
  private final ReplicaProtocol protocol;
  private final SocketAddress address;
  private final String host;
  private final Dialer dialer;
  private final ScheduledExecutorService loop;
  private final ProbeStreak streak;
  private final Consumer<Boolean> ready;
  private @Nullable Channel current;
  private boolean waits;
  private boolean stopped;
  private long number;

  /**
   * Begins nothing yet.
   *
   * @param host for the Host header
   * @param startReady whether the replica counts as ready until probes fail
   * @param ready told after each result, whether the replica counts as ready
   */
  Probing(
      Probe probe,
      ReplicaProtocol protocol,
      SocketAddress address,
      String host,
      Dialer dialer,
      ScheduledExecutorService loop,
      boolean startReady,
      Consumer<Boolean> ready) {
    this.probe = probe;
    this.protocol = protocol;
    this.address = address;
    this.host = host;
    this.dialer = dialer;
    this.loop = loop;
    this.streak = new ProbeStreak(probe, startReady);
    this.ready = ready;
  }

  void start() {
    loop.execute(this::ask);
  }

  void stop() {
    loop.execute(
        () -> {
          stopped = true;
          close();
        });
  }

  private void ask() {
    if (stopped) {
      return;
    }
    long asked = ++number;
    waits = true;
    schedule(() -> result(asked, false), probe.timeout());
    ChannelFuture opening =
        dialer.dial(
            address,
            probe.timeout(),
            request(success -> loop.execute(() -> result(asked, success))));
    current = opening.channel();
    opening.addListener(
        done -> {
          if (!done.isSuccess()) {
            loop.execute(() -> result(asked, false));
          }
        });
  }

  private ChannelHandler request(Consumer<Boolean> told) {
    return protocol == ReplicaProtocol.H2C
        ? new ProbeStream(probe, host, told)
        : new ProbeRequest(probe, host, told);
  }

  private void result(long asked, boolean success) {
    if (stopped || !waits || asked != number) {
      return;
    }
    waits = false;
    close();
    ready.accept(streak.next(success));
    double factor = 1 + JITTER * (2 * RandomGenerator.getDefault().nextDouble() - 1);
    schedule(this::ask, Duration.ofNanos((long) (probe.interval().toNanos() * factor)));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  private void close() {
    Channel open = current;
    current = null;
    if (open != null) {
      // A probe that got no answer in time must not go on waiting for one.
      open.close();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what comes late finds that it is too late
  private void schedule(Runnable task, Duration delay) {
    loop.schedule(task, Math.max(delay.toNanos(), 1), TimeUnit.NANOSECONDS);
  }
}
