package dev.slipway.gateway.proxy.upstream;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.net.SocketAddress;
import java.time.Duration;

/**
 * The replica's side of an exchange: a connection of its own, or a stream on a shared one. On its
 * event loop.
 */
public interface Upstream {
  /** How long an idle connection is kept. */
  Duration IDLE_LIMIT = Duration.ofSeconds(30);

  SocketAddress address();

  /**
   * Whether an exchange before this one used it, so that the replica may have closed it meanwhile.
   */
  boolean reused();

  /**
   * Whether the replica said that it has not begun with the request, so that sending it once more
   * does no harm, whatever it asks for (RFC 9113 section 8.7).
   */
  boolean refused();

  /** Whether the replica has a way to say so. */
  boolean refusable();

  /**
   * The replica did not answer in time: who comes later goes another way, since this one may be
   * dead.
   */
  void silent();

  /** What comes in from now on belongs to this exchange. */
  void serve(Answering exchange);

  /** Takes over a request's head or a piece of its body. */
  void write(Object message);

  void flush();

  boolean writable();

  void reading(boolean on);

  /** The exchange is over, and what served it can serve another. */
  void finish();

  /** Gives back what was opened for an exchange that no longer needs it. */
  void unused();

  /** Ends the exchange at the replica too, whatever it still sends. */
  void close();

  /** What carries the bytes once {@link #tunnel} was called. */
  Channel channel();

  /** HTTP is over: {@code handler} gets what comes in as bytes, and the channel takes bytes. */
  void tunnel(ChannelHandler handler);
}
