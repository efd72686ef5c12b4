package dev.slipway.gateway.certificate;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.gateway.tls.HttpChallenges;
import dev.slipway.gateway.tls.TlsContexts;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the data plane: plain HTTP that answers challenges, and TLS that does nothing after
 * the handshake.
 */
final class Front implements AutoCloseable {
  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final HttpServer http;
  private final Channel tls;

  Front(TlsContexts contexts, HttpChallenges challenges, int httpPort, int tlsPort)
      throws IOException {
    http = HttpServer.create(new InetSocketAddress("127.0.0.1", httpPort), 0);
    http.createContext(
        HttpChallenges.PATH,
        exchange -> {
          String token = exchange.getRequestURI().getPath().substring(HttpChallenges.PATH.length());
          String answer = challenges.keyAuthorization(token);
          byte[] body = String.valueOf(answer).getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
    tls =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel.pipeline().addLast(new Sni(contexts));
                  }
                })
            .bind("127.0.0.1", tlsPort)
            .syncUninterruptibly()
            .channel();
  }

  int tlsPort() {
    return ((InetSocketAddress) tls.localAddress()).getPort();
  }

  void closeHttp() {
    http.stop(0);
  }

  @Override
  public void close() {
    http.stop(0);
    tls.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Sni extends AbstractSniHandler<SslContext> {
    private final TlsContexts contexts;
    private boolean challenge;

    private Sni(TlsContexts contexts) {
      this.contexts = contexts;
    }

    @Override
    protected Future<SslContext> lookup(ChannelHandlerContext ctx, ByteBuf hello) throws Exception {
      challenge = hello != null && hello.toString(StandardCharsets.ISO_8859_1).contains("acme-tls");
      return super.lookup(ctx, hello);
    }

    @Override
    protected Future<SslContext> lookup(ChannelHandlerContext ctx, @Nullable String name) {
      SslContext found =
          challenge && name != null ? contexts.forChallenge(name) : contexts.forName(name);
      return found == null
          ? ctx.executor().newFailedFuture(new IllegalArgumentException())
          : ctx.executor().newSucceededFuture(found);
    }

    @Override
    protected void onLookupComplete(
        ChannelHandlerContext ctx, @Nullable String name, Future<SslContext> found) {
      if (found.isSuccess()) {
        ctx.pipeline().replace(this, "tls", found.getNow().newHandler(ctx.alloc()));
      } else {
        ctx.close();
      }
    }
  }
}
