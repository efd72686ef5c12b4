package dev.slipway.gateway.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message of HTTP/1.1 as frames of a stream. A head waits for what follows it, since a
 * message without a body must say so in its head: some clients tell such answers apart.
 */
public final class StreamWriter extends ChannelWriter {
  private @Nullable Http2Headers held;
  private @Nullable ChannelFuture last;

  public void interim(Http2Headers head) {
    write(new DefaultHttp2HeadersFrame(head));
  }

  public void head(Http2Headers head) {
    held = head;
  }

  /** Takes over a piece of the body; the last one ends the stream's sending side. */
  public void content(HttpContent content) {
    ByteBuf bytes = content.content();
    if (!(content instanceof LastHttpContent last)) {
      release();
      write(new DefaultHttp2DataFrame(bytes));
      return;
    }
    HttpHeaders trailers = last.trailingHeaders();
    if (trailers.isEmpty()) {
      end(bytes);
      return;
    }
    release();
    if (bytes.isReadable()) {
      write(new DefaultHttp2DataFrame(bytes));
    } else {
      bytes.release();
    }
    write(new DefaultHttp2HeadersFrame(StreamHeaders.trailers(trailers), true));
  }

  private void end(ByteBuf bytes) {
    Http2Headers head = held;
    if (head != null && !bytes.isReadable()) {
      held = null;
      bytes.release();
      write(new DefaultHttp2HeadersFrame(head, true));
      return;
    }
    release();
    write(new DefaultHttp2DataFrame(bytes, true));
  }

  @Override
  public void flush() {
    release();
    context().flush();
  }

  /** Runs once the client's window has let out all that was written. */
  public void whenSent(Runnable then) {
    if (last != null) {
      last.addListener(
          sent -> {
            if (sent.isSuccess()) {
              then.run();
            }
          });
    }
  }

  /** Forgets what waits: the stream ends without it. */
  public void drop() {
    held = null;
  }

  private void release() {
    Http2Headers head = held;
    if (head != null) {
      held = null;
      write(new DefaultHttp2HeadersFrame(head));
    }
  }

  private void write(Object frame) {
    // A failed write ends the stream, which is seen.
    last = context().write(frame);
  }
}
