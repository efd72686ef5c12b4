package dev.slipway.gateway.testing;

import dev.slipway.gateway.api.Replica;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Two endpoints of WebSocket that know nothing of each other and echo every message. */
public enum WebSocketReplicas {
  /** The library {@code websockets} of Python; only where that is installed. */
  PYTHON {
    @Override
    public Running start() throws IOException {
      Process process =
          new ProcessBuilder("/usr/bin/python3", "-c", SCRIPT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
      String port = out.readLine();
      if (port == null) {
        throw new IOException("python3-websockets is not installed");
      }
      return new Running(new Replica("a", "127.0.0.1", Integer.parseInt(port)), process::destroy);
    }
  },
  /** Netty's. */
  JAVA {
    @Override
    public Running start() {
      var loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
      Channel server =
          new ServerBootstrap()
              .group(loop)
              .channel(NioServerSocketChannel.class)
              .childHandler(new Pipeline())
              .bind("127.0.0.1", 0)
              .syncUninterruptibly()
              .channel();
      int port = ((InetSocketAddress) server.localAddress()).getPort();
      return new Running(
          new Replica("a", "127.0.0.1", port),
          () -> loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly());
    }
  };

  /** Messages may be so long. */
  public static final int LIMIT = 2 << 20;

  private static final String SCRIPT =
      """
      import asyncio, sys, websockets
      async def echo(ws, path=None):
          async for message in ws:
              await ws.send(message)
      async def main():
          async with websockets.serve(echo, "127.0.0.1", 0, max_size=2097152, compression=None) as s:
              print(s.sockets[0].getsockname()[1], flush=True)
              await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
      asyncio.run(main())
      """;

  public abstract Running start() throws IOException;

  /** An endpoint until it is closed. */
  public record Running(Replica replica, Runnable stop) implements AutoCloseable {
    @Override
    public void close() {
      stop.run();
    }
  }

  private static final class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel opened) {
      opened
          .pipeline()
          .addLast(new HttpServerCodec(), new HttpObjectAggregator(1024))
          .addLast(
              new WebSocketServerProtocolHandler(
                  WebSocketServerProtocolConfig.newBuilder()
                      .websocketPath("/")
                      .checkStartsWith(true)
                      .maxFramePayloadLength(LIMIT)
                      .build()))
          .addLast(new WebSocketFrameAggregator(LIMIT), new Echo());
    }
  }

  private static final class Echo extends SimpleChannelInboundHandler<WebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
      ctx.writeAndFlush(frame.retain());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }
}
