package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import java.net.SocketAddress;

/**
 * The replica's side of an exchange: a connection of its own, or a stream on a shared one. On its
 * event loop.
 */
interface Upstream {
  SocketAddress address();

  /**
   * Whether an exchange before this one used it, so that the replica may have closed it meanwhile.
   */
  boolean reused();

  /** What comes in from now on belongs to this exchange. */
  void serve(Exchange exchange);

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

  /** For a tunnel: what carries the bytes once HTTP is done. */
  Channel channel();
}
