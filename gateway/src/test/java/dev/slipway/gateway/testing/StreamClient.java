package dev.slipway.gateway.testing;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that speaks HTTP/2, also such as no honest client would. What comes is told as text. */
public final class StreamClient implements AutoCloseable {
  private static final int LIMIT_SECONDS = 10;

  private final MultiThreadIoEventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final Channel channel;

  public StreamClient(int port) {
    this(port, null, "");
  }

  /** Over TLS, if there is a context. */
  public StreamClient(int port, @Nullable SslContext tls, String serverName) {
    channel =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel opened) {
                    if (tls != null) {
                      opened.pipeline().addLast(tls.newHandler(opened.alloc(), serverName, port));
                    }
                    opened
                        .pipeline()
                        .addLast(
                            Http2FrameCodecBuilder.forClient()
                                .validateHeaders(false)
                                .encoderIgnoreMaxHeaderListSize(true)
                                .build())
                        .addLast(new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()))
                        .addLast(new Connection());
                  }
                })
            .connect("127.0.0.1", port)
            .syncUninterruptibly()
            .channel();
  }

  /** The pseudo-headers of a request, to which others can be added. */
  public static Http2Headers request(String method, String path) {
    return new DefaultHttp2Headers(false)
        .method(method)
        .scheme("http")
        .authority("a.localhost")
        .path(path);
  }

  public Stream open(Http2Headers headers, boolean end) {
    Stream stream = new Stream();
    stream.channel =
        new Http2StreamChannelBootstrap(channel)
            .handler(stream)
            .open()
            .syncUninterruptibly()
            .getNow();
    stream.channel.writeAndFlush(new DefaultHttp2HeadersFrame(headers, end));
    return stream;
  }

  public Stream get(String path) {
    return open(request("GET", path), true);
  }

  /** Asks, and at once takes it back; nothing happens once the connection is closed. */
  public void openAndReset(String path) {
    new Http2StreamChannelBootstrap(channel)
        .handler(new ChannelInboundHandlerAdapter())
        .open()
        .addListener(
            (Future<Http2StreamChannel> opened) -> {
              if (opened.isSuccess()) {
                opened.getNow().write(new DefaultHttp2HeadersFrame(request("GET", path), true));
                opened.getNow().writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL));
              }
            });
  }

  /** Writes a frame of the connection. */
  public void write(Object frame) {
    channel.writeAndFlush(frame);
  }

  /** What came next on the connection: {@code goaway CODE} or {@code closed}. */
  public String next() throws InterruptedException {
    return String.valueOf(told.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private final class Connection extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof Http2GoAwayFrame frame) {
        told.add("goaway " + frame.errorCode());
      }
      ReferenceCountUtil.release(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      told.add("closed");
    }
  }

  /** One request and its answer. */
  public static final class Stream extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private volatile @Nullable Http2StreamChannel channel;

    public Stream send(String data, boolean end) {
      return send(data.getBytes(StandardCharsets.ISO_8859_1), end);
    }

    public Stream send(byte[] data, boolean end) {
      channel().writeAndFlush(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(data), end));
      return this;
    }

    public Stream trailers(Http2Headers trailers) {
      channel().writeAndFlush(new DefaultHttp2HeadersFrame(trailers, true));
      return this;
    }

    public void write(Object frame) {
      channel().writeAndFlush(frame);
    }

    public void reading(boolean on) {
      channel().config().setAutoRead(on);
    }

    /**
     * What came next: {@code headers NAME=VALUE ...}, {@code data TEXT}, {@code end}, {@code reset
     * CODE} or {@code closed}.
     */
    public String next() throws InterruptedException {
      return String.valueOf(frames.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    /** The bytes of the next data, or null if the stream ends or nothing comes. */
    public byte @Nullable [] data() throws InterruptedException {
      String next = next();
      return next.startsWith("data ")
          ? next.substring("data ".length()).getBytes(StandardCharsets.ISO_8859_1)
          : null;
    }

    /** Everything up to the stream's end: each frame a line, the data of neighbours joined. */
    public String all() throws InterruptedException {
      StringBuilder text = new StringBuilder();
      boolean data = false;
      for (String next = next(); ; next = next()) {
        boolean more = next.startsWith("data ");
        text.append(more && data ? next.substring(5) : (text.isEmpty() ? "" : "\n") + next);
        data = more;
        if (next.equals("end")
            || next.equals("closed")
            || next.equals("null")
            || next.startsWith("reset")) {
          return text.toString();
        }
      }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof Http2HeadersFrame headers) {
        StringBuilder text = new StringBuilder("headers");
        headers
            .headers()
            .forEach(e -> text.append(' ').append(e.getKey()).append('=').append(e.getValue()));
        frames.add(text.toString());
        if (headers.isEndStream()) {
          frames.add("end");
        }
      } else if (message instanceof Http2DataFrame data) {
        if (data.content().isReadable()) {
          frames.add("data " + data.content().toString(StandardCharsets.ISO_8859_1));
        }
        if (data.isEndStream()) {
          frames.add("end");
        }
      }
      ReferenceCountUtil.release(message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof Http2ResetFrame reset) {
        frames.add("reset " + reset.errorCode());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      frames.add("closed");
    }

    private Http2StreamChannel channel() {
      Http2StreamChannel open = channel;
      if (open == null) {
        throw new IllegalStateException("not open");
      }
      return open;
    }
  }
}
