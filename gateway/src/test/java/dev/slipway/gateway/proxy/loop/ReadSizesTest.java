package dev.slipway.gateway.proxy.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelConfig;
import io.netty.channel.RecvByteBufAllocator.ExtendedHandle;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadSizesTest {
  private static final long MOST = 4_000;

  private final AtomicLong inUse = new AtomicLong();
  private final ChannelConfig config = new EmbeddedChannel().config();

  @SuppressWarnings("deprecation") // the parent's own type of a handle
  private final ExtendedHandle handle =
      (ExtendedHandle) new ReadSizes(new BufferMemory(inUse::get, MOST)).newHandle();

  @Test
  void aConnectionThatSaysLittleIsReadInLittlePieces() {
    assertThat(handle.guess()).isEqualTo(2048);
  }

  @Test
  void aFastBodyIsReadInLargePieces() {
    readAllThatIsAskedFor();

    assertThat(handle.guess()).isEqualTo(ReadSizes.LARGE);
  }

  @Test
  void piecesGetSmallerAsMemoryGetsShort() {
    readAllThatIsAskedFor();

    assertThat(piecesWith(999)).isEqualTo(ReadSizes.LARGE);
    assertThat(piecesWith(1_000)).isEqualTo(64 * 1024);
    assertThat(piecesWith(2_000)).isEqualTo(8 * 1024);
    assertThat(piecesWith(3_000)).isEqualTo(1024);
    assertThat(piecesWith(Long.MAX_VALUE)).isEqualTo(1024);
    assertThat(piecesWith(0)).isEqualTo(ReadSizes.LARGE);
  }

  private int piecesWith(long used) {
    inUse.set(used);
    ByteBuf buffer = handle.allocate(UnpooledByteBufAllocator.DEFAULT);
    try {
      assertThat(handle.guess()).isEqualTo(buffer.writableBytes());
      return buffer.writableBytes();
    } finally {
      buffer.release();
    }
  }

  @Test
  void otherConnectionsHaveTheirTurnAfterEachRead() {
    handle.reset(config);
    readOnce();

    assertThat(handle.continueReading(() -> true)).isFalse();
  }

  private void readAllThatIsAskedFor() {
    for (int i = 0; i < 10; i++) {
      handle.reset(config);
      readOnce();
      handle.readComplete();
    }
  }

  private void readOnce() {
    int asked = handle.guess();
    handle.attemptedBytesRead(asked);
    handle.lastBytesRead(asked);
    handle.incMessagesRead(1);
  }
}
