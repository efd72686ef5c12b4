package dev.slipway.gateway.proxy.loop;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.util.UncheckedBooleanSupplier;

/**
 * How much is read at once. A body that its reader takes as fast as it comes costs a quarter less
 * in pieces of 256 KiB than of 64 KiB; but what a slow reader leaves is kept, so that all get
 * smaller pieces while much is.
 */
public final class ReadSizes extends AdaptiveRecvByteBufAllocator {
  /** The most that is read at once, in bytes. */
  public static final int LARGE = 256 * 1024;

  private static final int LEAST = 64;
  private static final int FIRST = 2048;

  /**
   * Then other connections have their turn. With Netty's 16, beside 300 bodies that come as fast as
   * they can, a new connection waited for seconds.
   */
  private static final int READS_IN_TURN = 1;

  private final BufferMemory memory;

  public ReadSizes(BufferMemory memory) {
    super(LEAST, FIRST, LARGE);
    this.memory = memory;
    maxMessagesPerRead(READS_IN_TURN);
  }

  /** The most that is read at once, in bytes. */
  static int most(Shortage shortage) {
    return switch (shortage) {
      case NONE -> LARGE;
      case SLIGHT -> 64 * 1024;
      case CLEAR -> 8 * 1024;
      case SEVERE -> 1024;
    };
  }

  @Override
  @SuppressWarnings("deprecation") // the parent's own type of a handle
  public Handle newHandle() {
    return new Bounded((RecvByteBufAllocator.ExtendedHandle) super.newHandle());
  }

  private final class Bounded extends RecvByteBufAllocator.DelegatingHandle
      implements RecvByteBufAllocator.ExtendedHandle {
    Bounded(RecvByteBufAllocator.ExtendedHandle adaptive) {
      super(adaptive);
    }

    @Override
    public int guess() {
      return Math.min(super.guess(), most(memory.shortage()));
    }

    @Override
    public ByteBuf allocate(ByteBufAllocator buffers) {
      return buffers.ioBuffer(guess());
    }

    @Override
    public boolean continueReading(UncheckedBooleanSupplier more) {
      return ((RecvByteBufAllocator.ExtendedHandle) delegate()).continueReading(more);
    }
  }
}
