package dev.slipway.gateway.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.ReferenceCountUtil;

/**
 * Ends a connection whose client opens streams out of order or again (RFC 9113 sections 5.1 and
 * 5.1.1), or floods it with priorities. The codec behind it takes both for frames that were on
 * their way when a stream was reset, which only this can tell apart: it sees every frame's head
 * before the codec does.
 */
final class FrameOrder extends ChannelInboundHandlerAdapter {
  private static final int HEAD = Http2CodecUtil.FRAME_HEADER_LENGTH;
  private static final int TYPE_AT = 3;
  private static final int FLAGS_AT = 4;
  private static final int END_HEADERS = 0x4;
  private static final int STREAM_AT = 5;

  /** Beyond two for each stream, which no browser sends. */
  private static final int MAX_PRIORITIES = 500;

  private final Http2FrameCodec codec;
  private final RecentStreams reset = new RecentStreams();
  private final RecentStreams ended = new RecentStreams();
  private final byte[] head = new byte[HEAD];
  private int headBytes;
  private int skip = Http2CodecUtil.connectionPrefaceBuf().readableBytes();
  private int highest;
  private int priorities;
  private boolean inBlock;
  private boolean blockEnds;
  private long blockStart;
  private boolean dead;

  FrameOrder(Http2FrameCodec codec) {
    this.codec = codec;
    codec
        .connection()
        .addListener(
            new Http2ConnectionAdapter() {
              @Override
              public void onStreamClosed(Http2Stream stream) {
                (stream.isResetSent() ? reset : ended).add(stream.id());
              }
            });
  }

  /**
   * Since when a request's head or trailers have not been complete (RFC 9113 section 4.3), by
   * {@link System#nanoTime}; 0 if there are none such.
   */
  long blockStart() {
    return blockStart;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (dead || !(message instanceof ByteBuf in)) {
      ReferenceCountUtil.release(message);
      return;
    }
    int at = in.readerIndex();
    while (at < in.writerIndex()) {
      int step = Math.min(skip, in.writerIndex() - at);
      skip -= step;
      at += step;
      payloadRead();
      if (skip == 0 && at < in.writerIndex()) {
        int frame = at - headBytes;
        head[headBytes++] = in.getByte(at++);
        if (headBytes == HEAD && !frame(ctx, in, Math.max(frame, in.readerIndex()))) {
          in.release();
          return;
        }
      }
    }
    if (inBlock && blockStart == 0) {
      // Most heads come whole, and need no clock.
      blockStart = System.nanoTime();
    }
    ctx.fireChannelRead(in);
  }

  private void payloadRead() {
    if (inBlock && blockEnds && skip == 0 && headBytes == 0) {
      inBlock = false;
      blockStart = 0;
    }
  }

  /** A frame's head is complete; false if the connection ends with it. */
  private boolean frame(ChannelHandlerContext ctx, ByteBuf in, int start) {
    headBytes = 0;
    skip = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | (head[2] & 0xff);
    boolean begins = head[TYPE_AT] == Http2FrameTypes.HEADERS;
    if (begins || head[TYPE_AT] == Http2FrameTypes.CONTINUATION) {
      inBlock = true;
      blockEnds = (head[FLAGS_AT] & END_HEADERS) != 0;
    }
    if (head[TYPE_AT] == Http2FrameTypes.PRIORITY && ++priorities > MAX_PRIORITIES + highest) {
      // Advice that nobody follows, and never asks for anything (RFC 9113 section 10.5).
      end(ctx, Http2Error.ENHANCE_YOUR_CALM, "too many priorities");
      return false;
    }
    if (!begins) {
      return true;
    }
    int stream =
        (head[STREAM_AT] & 0x7f) << 24
            | (head[STREAM_AT + 1] & 0xff) << 16
            | (head[STREAM_AT + 2] & 0xff) << 8
            | (head[STREAM_AT + 3] & 0xff);
    if (stream > highest) {
      highest = stream;
      return true;
    }
    if (start > in.readerIndex()) {
      // What came before decides what may come now.
      ctx.fireChannelRead(in.readRetainedSlice(start - in.readerIndex()));
    }
    return stream == 0 || again(ctx, stream);
  }

  private boolean again(ChannelHandlerContext ctx, int id) {
    Http2Connection connection = codec.connection();
    Http2Stream stream = connection.stream(id);
    if (stream == null ? reset.contains(id) : stream.state().remoteSideOpen()) {
      // Trailers, or on their way when the stream was reset.
      return true;
    }
    boolean closed = stream != null || ended.contains(id);
    Http2Error error = closed ? Http2Error.STREAM_CLOSED : Http2Error.PROTOCOL_ERROR;
    end(ctx, error, "stream " + id + " begins out of order");
    return false;
  }

  private void end(ChannelHandlerContext ctx, Http2Error error, String why) {
    dead = true;
    codec.onError(
        ctx.pipeline().context(codec), false, Http2Exception.connectionError(error, "%s", why));
  }
}
