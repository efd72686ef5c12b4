package dev.slipway.gateway.proxy.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteSizesTest {
  private final AtomicLong inUse = new AtomicLong();
  private final EmbeddedChannel channel = new EmbeddedChannel();

  WriteSizesTest() {
    channel.config().setMessageSizeEstimator(new WriteSizes(new BufferMemory(inUse::get, 4_000)));
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void aLittleThatWaitsLetsMoreIn() {
    writeABit();

    assertThat(channel.isWritable()).isTrue();
    channel.flush();
  }

  @Test
  void anythingThatWaitsLetsNoMoreInWhileMemoryIsShort() {
    inUse.set(1_000);
    writeABit();

    assertThat(channel.isWritable()).isFalse();
    channel.flush();
    assertThat(channel.isWritable()).isTrue();
  }

  @Test
  void whatWasCountedWhileMemoryWasShortIsGoneWhenItIsSentThoughThereIsPlentyAgain() {
    inUse.set(1_000);
    writeABit();
    inUse.set(0);
    writeABit();
    channel.flush();

    assertThat(channel.isWritable()).isTrue();
    assertThat(channel.unsafe().outboundBuffer().totalPendingWriteBytes()).isZero();
  }

  private void writeABit() {
    channel.write(Unpooled.wrappedBuffer(new byte[] {1}), channel.voidPromise());
  }
}
