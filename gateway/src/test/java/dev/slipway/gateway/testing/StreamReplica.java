package dev.slipway.gateway.testing;

import dev.slipway.gateway.api.Replica;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A replica that speaks HTTP/2 in clear text, as gRPC servers do: it answers with the request's
 * head and body as text and a trailer, or as the path says: {@code /only-trailers}, {@code
 * /refused}, {@code /refused-once}, {@code /left-once}, {@code /broken}, {@code /split}, {@code
 * /silent}.
 */
public final class StreamReplica implements AutoCloseable {
  private final MultiThreadIoEventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final Channel server;

  /** Allows so many streams at once on one connection. */
  public StreamReplica(int streams) {
    server =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel opened) {
                    accepted.incrementAndGet();
                    connections.add(opened);
                    opened
                        .pipeline()
                        .addLast(
                            Http2FrameCodecBuilder.forServer()
                                .validateHeaders(false)
                                .initialSettings(new Http2Settings().maxConcurrentStreams(streams))
                                .build())
                        .addLast(
                            new Http2MultiplexHandler(
                                new ChannelInitializer<Channel>() {
                                  @Override
                                  protected void initChannel(Channel stream) {
                                    stream.pipeline().addLast(new Answer(turnedAway));
                                  }
                                }));
                  }
                })
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  public Replica replica(String id) {
    return new Replica(id, "127.0.0.1", ((InetSocketAddress) server.localAddress()).getPort());
  }

  /** How many requests it has refused unseen. */
  public int turnedAway() {
    return turnedAway.get();
  }

  public int connections() {
    return accepted.get();
  }

  /** How many connections are open now. */
  public int open() {
    return connections.size();
  }

  /** Tells every connection to take no more streams. */
  public void leave() {
    connections
        .writeAndFlush(new DefaultHttp2GoAwayFrame(Http2Error.NO_ERROR))
        .syncUninterruptibly();
  }

  @Override
  public void close() {
    server.close().syncUninterruptibly();
    connections.close().syncUninterruptibly();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Answer extends ChannelInboundHandlerAdapter {
    private final StringBuilder asked = new StringBuilder();
    private final AtomicInteger turnedAway;
    private String path = "";

    Answer(AtomicInteger turnedAway) {
      this.turnedAway = turnedAway;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      boolean end = false;
      if (message instanceof Http2HeadersFrame headers) {
        if (path.isEmpty()) {
          path = String.valueOf(headers.headers().path());
        }
        headers
            .headers()
            .forEach(e -> asked.append(e.getKey()).append('=').append(e.getValue()).append('\n'));
        end = headers.isEndStream();
      } else if (message instanceof Http2DataFrame data) {
        asked.append(data.content().toString(StandardCharsets.ISO_8859_1));
        end = data.isEndStream();
      }
      ReferenceCountUtil.release(message);
      if (end) {
        answer(ctx);
      }
    }

    private void answer(ChannelHandlerContext ctx) {
      var ok = new DefaultHttp2Headers(false).status("200").add("content-type", "application/grpc");
      switch (path) {
        case "/only-trailers" ->
            ctx.writeAndFlush(new DefaultHttp2HeadersFrame(ok.add("grpc-status", "5"), true));
        case "/refused" -> refuse(ctx);
        case "/refused-once" -> {
          if (turnedAway.get() == 0) {
            refuse(ctx);
          } else {
            echo(ctx, ok);
          }
        }
        case "/left-once" -> {
          if (turnedAway.getAndIncrement() == 0) {
            leaveBefore(((Http2StreamChannel) ctx.channel()).stream().id(), ctx.channel().parent());
          } else {
            echo(ctx, ok);
          }
        }
        case "/split" ->
            ctx.writeAndFlush(new DefaultHttp2HeadersFrame(ok.add("x", "y\r\nevil: 1"), true));
        case "/broken" -> {
          ctx.write(new DefaultHttp2HeadersFrame(ok));
          ctx.write(new DefaultHttp2DataFrame(Unpooled.copiedBuffer(new byte[3])));
          ctx.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR));
        }
        case "/silent" -> ctx.flush();
        default -> echo(ctx, ok);
      }
    }

    private void refuse(ChannelHandlerContext ctx) {
      turnedAway.incrementAndGet();
      ctx.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.REFUSED_STREAM));
    }

    /** Raw, since the codec only ever names a stream that it has seen. */
    private static void leaveBefore(int stream, Channel connection) {
      ByteBuf frame = Unpooled.buffer(17);
      frame.writeMedium(8).writeByte(7).writeByte(0).writeInt(0);
      frame.writeInt(Math.max(stream - 2, 0)).writeInt(0);
      connection.pipeline().firstContext().writeAndFlush(frame);
    }

    private void echo(ChannelHandlerContext ctx, Http2Headers ok) {
      ctx.write(new DefaultHttp2HeadersFrame(ok));
      ctx.write(
          new DefaultHttp2DataFrame(Unpooled.copiedBuffer(asked, StandardCharsets.ISO_8859_1)));
      ctx.writeAndFlush(
          new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().add("grpc-status", "0"), true));
    }
  }
}
