package dev.slipway.gateway.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * One direction of an upgraded connection: what comes in on this channel goes out on its peer, as
 * it comes.
 */
final class Tunnel extends ChannelInboundHandlerAdapter {
  private static final Duration FAREWELL = Duration.ofSeconds(10);

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
   * @param ended run once, when either side has closed
   */
  record Plan(
      Channel upstream,
      Deadlines deadlines,
      Duration idle,
      IntConsumer received,
      IntConsumer sent,
      Runnable ended) {
    /**
     * Takes HTTP out of both pipelines. The client has been sent the answer that agrees to the
     * upgrade.
     */
    void join(Channel client) {
      Activity activity = new Activity(client, upstream, deadlines, idle, ended);
      deadlines.watch(activity);
      ChannelPipeline up = upstream.pipeline();
      ChannelPipeline down = client.pipeline();
      down.replace(
          HandlerNames.FRONTEND, HandlerNames.TUNNEL, new Tunnel(upstream, activity, received));
      up.replace(HandlerNames.UPSTREAM, HandlerNames.TUNNEL, new Tunnel(client, activity, sent));
      // The decoders hand on what they hold when they go, so the tunnels must stand before.
      removeAll(down, HandlerNames.GUARD, HandlerNames.ENCODER, HandlerNames.DECODER);
      removeAll(up, HandlerNames.UPSTREAM_CODEC);
      client.config().setAutoRead(true);
      upstream.config().setAutoRead(true);
    }

    private static void removeAll(ChannelPipeline pipeline, String... names) {
      for (String name : names) {
        if (pipeline.get(name) != null) {
          pipeline.remove(name);
        }
      }
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
    peer.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    activity.closed();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  /** What both directions share. */
  private static final class Activity implements Timed {
    private final Channel client;
    private final Channel upstream;
    private final Deadlines deadlines;
    private final Duration idle;
    private final Runnable ended;
    private boolean over;
    private long last = System.nanoTime();

    Activity(Channel client, Channel upstream, Deadlines deadlines, Duration idle, Runnable ended) {
      this.client = client;
      this.upstream = upstream;
      this.deadlines = deadlines;
      this.idle = idle;
      this.ended = ended;
    }

    void touch() {
      last = System.nanoTime();
    }

    /**
     * Called for each side; the second may take a while if it does not read what was sent to it.
     */
    void closed() {
      if (over) {
        deadlines.forget(this);
        return;
      }
      over = true;
      touch();
      ended.run();
    }

    @Override
    public long deadline() {
      return last + (over ? FAREWELL : idle).toNanos();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
    public void expired() {
      // Nobody has said anything for the service's limit: most likely one side is gone without a
      // word.
      client.close();
      upstream.close();
    }
  }
}
