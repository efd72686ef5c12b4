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
  private final AtomicLong inUse = new AtomicLong();
  private final ChannelConfig config = new EmbeddedChannel().config();

  @SuppressWarnings("deprecation") // the parent's own type of a handle
  private final ExtendedHandle handle = (ExtendedHandle) new ReadSizes(inUse::get).newHandle();

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
  void manySlowReadersGetUsualPieces() {
    readAllThatIsAskedFor();
    inUse.set(Long.MAX_VALUE);
    assertThat(handle.guess()).isEqualTo(ReadSizes.USUAL);
    ByteBuf buffer = handle.allocate(UnpooledByteBufAllocator.DEFAULT);
    assertThat(buffer.writableBytes()).isEqualTo(ReadSizes.USUAL);
    buffer.release();

    inUse.set(0);
    assertThat(handle.guess()).isEqualTo(ReadSizes.LARGE);
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
