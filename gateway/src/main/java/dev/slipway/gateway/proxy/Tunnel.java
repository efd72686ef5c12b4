package dev.slipway.gateway.proxy;

import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.proxy.loop.Deadlines;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.proxy.upstream.Upstream;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * One direction of an upgraded connection: what comes in on this channel goes out on its peer, as
 * it comes.
 */
final class Tunnel extends ChannelInboundHandlerAdapter {
  private static final Duration FAREWELL = Duration.ofSeconds(10);
  private static final List<String> HTTP1 =
      List.of(HandlerNames.GUARD, HandlerNames.ENCODER, HandlerNames.DECODER);

  private final Channel peer;
  private final Activity activity;
  private final IntConsumer count;

  private Tunnel(Channel peer, Activity activity, IntConsumer count) {
    this.peer = peer;
    this.activity = activity;
    this.count = count;
  }

  /**
   * The replica's side of a tunnel, ready to be joined with the client's.
   *
   * @param leaveBy when it must end because what it leads to is taken away, or {@link Timed#NEVER}
   * @param drain run when the listener is taken away
   * @param ended run once, when either side has closed
   */
  record Plan(
      Upstream upstream,
      Deadlines deadlines,
      Duration idle,
      IntConsumer received,
      IntConsumer sent,
      LongSupplier leaveBy,
      Runnable drain,
      Runnable ended) {
    /**
     * Takes HTTP out of both pipelines. The client has been sent the answer that agrees to the
     * upgrade.
     */
    void join(Channel client) {
      Activity activity = new Activity(client, this);
      deadlines.watch(activity);
      ChannelPipeline down = client.pipeline();
      down.replace(
          HandlerNames.FRONTEND,
          HandlerNames.TUNNEL,
          new Tunnel(upstream.channel(), activity, received));
      // The decoder hands on what it holds when it goes, so the tunnel must stand before.
      for (String each : HTTP1) {
        if (down.get(each) != null) {
          down.remove(each);
        }
      }
      // The last: the replica may have said more than its agreement, and now it can go on.
      upstream.tunnel(new Tunnel(client, activity, sent));
      client.config().setAutoRead(true);
      upstream.channel().config().setAutoRead(true);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the peer, which is seen
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!(message instanceof ByteBuf bytes)) {
      ReferenceCountUtil.release(message);
      return;
    }
    activity.touch();
    count.accept(bytes.readableBytes());
    peer.write(bytes, peer.voidPromise());
    if (!peer.isWritable()) {
      peer.flush();
      ctx.channel().config().setAutoRead(peer.isWritable());
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event == Drain.NOW) {
      activity.plan.drain().run();
    } else if (event instanceof ChannelInputShutdownEvent) {
      // A stream's end of sending: as on a connection, the other side is told and no more comes.
      endPeer();
    } else {
      super.userEventTriggered(ctx, event);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    peer.flush();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      activity.touch();
      peer.config().setAutoRead(true);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    // One side has gone: the other gets what was sent to it, and then nothing more can come.
    endPeer();
    activity.closed();
  }

  private void endPeer() {
    peer.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  /** What both directions share. */
  private static final class Activity implements Timed {
    private final Channel client;
    private final Plan plan;
    private boolean over;
    private long last = System.nanoTime();

    Activity(Channel client, Plan plan) {
      this.client = client;
      this.plan = plan;
    }

    void touch() {
      last = System.nanoTime();
    }

    /**
     * Called for each side; the second may take a while if it does not read what was sent to it.
     */
    void closed() {
      if (over) {
        plan.deadlines().forget(this);
        return;
      }
      over = true;
      touch();
      plan.ended().run();
    }

    @Override
    public long deadline() {
      long own = last + (over ? FAREWELL : plan.idle()).toNanos();
      return Departure.earlier(own, plan.leaveBy().getAsLong());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
    public void expired() {
      // Nobody has said anything for the service's limit: most likely one side is gone without a
      // word. Or what it leads to is taken away, and its time is over.
      client.close();
      plan.upstream().channel().close();
    }
  }
}
