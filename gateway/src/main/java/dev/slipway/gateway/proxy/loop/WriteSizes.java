package dev.slipway.gateway.proxy.loop;

import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultMessageSizeEstimator;
import io.netty.channel.MessageSizeEstimator;
import io.netty.channel.WriteBufferWaterMark;

/**
 * How much of what waits to be sent makes a connection full. While memory is short, anything does:
 * what its reader has not taken then stops the other side at once, so that each of many slow
 * readers holds one piece and no more.
 */
public final class WriteSizes implements MessageSizeEstimator {
  private static final int FULL = WriteBufferWaterMark.DEFAULT.high() + 1;

  private final BufferMemory memory;

  public WriteSizes(BufferMemory memory) {
    this.memory = memory;
  }

  @Override
  public Handle newHandle() {
    Handle usual = DefaultMessageSizeEstimator.DEFAULT.newHandle();
    return message -> {
      int size = usual.size(message);
      return message instanceof ByteBuf && memory.shortage() != Shortage.NONE ? size + FULL : size;
    };
  }
}
