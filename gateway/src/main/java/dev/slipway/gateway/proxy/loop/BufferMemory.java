package dev.slipway.gateway.proxy.loop;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.util.internal.PlatformDependent;
import java.util.function.LongSupplier;

/**
 * What the buffers of all connections take of the memory outside of the heap. It must never run
 * out: Java then sleeps for half a second on the event loop, for each buffer, before it gives up,
 * and every connection of that loop waits. So the scarcer it is, the less each connection gets.
 */
public final class BufferMemory {
  private static final Shortage[] QUARTERS = Shortage.values();

  private final LongSupplier inUse;
  private final long quarter;

  /**
   * Memory of which so much is used.
   *
   * @param inUse how many bytes all buffers take now; asked often, on every event loop
   * @param most how many bytes there are
   */
  public BufferMemory(LongSupplier inUse, long most) {
    this.inUse = inUse;
    this.quarter = Math.max(most / QUARTERS.length, 1);
  }

  /** That of this process, as {@code -XX:MaxDirectMemorySize} or the size of the heap allows. */
  public static BufferMemory ofProcess() {
    LongSupplier used =
        ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider known
            ? known.metric()::usedDirectMemory
            : () -> Long.MAX_VALUE;
    return new BufferMemory(used, PlatformDependent.maxDirectMemory());
  }

  public Shortage shortage() {
    return QUARTERS[(int) Math.min(inUse.getAsLong() / quarter, QUARTERS.length - 1L)];
  }
}
