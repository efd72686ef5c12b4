package dev.slipway.gateway.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What of a request's body has gone out, so that it can be sent once more; a long one is not kept.
 */
final class SentBody {
  /** In bytes; most calls are shorter, and many at once cost little. */
  static final int LIMIT = 16 * 1024;

  private @Nullable ByteBuf bytes;
  private @Nullable LastHttpContent end;
  private boolean complete = true;

  /** Copies a piece: the buffer that it came in is often much larger. */
  void add(HttpContent piece, ByteBufAllocator memory) {
    ByteBuf content = piece.content();
    int length = content.readableBytes();
    int kept = bytes == null ? 0 : bytes.readableBytes();
    if (!complete || kept + length > LIMIT) {
      drop();
      return;
    }
    if (length > 0) {
      if (bytes == null) {
        bytes = memory.buffer(length, LIMIT);
      }
      bytes.writeBytes(content, content.readerIndex(), length);
    }
    if (piece instanceof LastHttpContent last) {
      end = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
      end.trailingHeaders().set(last.trailingHeaders());
    }
  }

  /** Whether all that has gone out is here. */
  boolean complete() {
    return complete;
  }

  /** Hands all of it over. */
  void replay(Consumer<HttpContent> to) {
    if (bytes != null) {
      to.accept(new DefaultHttpContent(bytes));
      bytes = null;
    }
    if (end != null) {
      to.accept(end);
    }
  }

  void drop() {
    complete = false;
    if (bytes != null) {
      bytes.release();
      bytes = null;
    }
  }
}
