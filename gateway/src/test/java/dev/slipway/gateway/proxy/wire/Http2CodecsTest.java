package dev.slipway.gateway.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Http2CodecsTest {
  private final Sent sent = new Sent();
  private final EmbeddedChannel channel = new EmbeddedChannel(sent, Http2Codecs.flushes());

  @Test
  void whatStreamsWriteInOneTurnOfTheLoopGoesOutAtOnce() {
    channel.pipeline().writeAndFlush("the answer of one stream");
    channel.pipeline().writeAndFlush("the answer of another");
    assertThat(sent.flushes).isEmpty();

    channel.runPendingTasks();

    assertThat(sent.flushes)
        .containsExactly(List.of("the answer of one stream", "the answer of another"));
  }

  @Test
  void whatIsReadAndAnsweredTogetherWaitsForTheEndOfTheReadOnly() {
    channel.pipeline().fireChannelRead("a request");
    channel.pipeline().writeAndFlush("its answer");
    assertThat(sent.flushes).isEmpty();

    channel.pipeline().fireChannelReadComplete();

    assertThat(sent.flushes).containsExactly(List.of("its answer"));
  }

  @Test
  void aLongTurnDoesNotHoldUpWhatIsWritten() {
    for (int i = 0; i < Http2Codecs.MOST_FLUSHES_HELD; i++) {
      channel.pipeline().writeAndFlush("a piece");
    }

    assertThat(sent.flushes).hasSize(1);
  }

  @Test
  void whatWaitsGoesOutBeforeAClose() {
    channel.pipeline().writeAndFlush("the last words");

    channel.close();

    assertThat(sent.flushes).containsExactly(List.of("the last words"));
  }

  /** Takes what is written, and remembers what went out with each flush. */
  private static final class Sent extends ChannelOutboundHandlerAdapter {
    private final List<Object> written = new ArrayList<>();
    private final List<List<Object>> flushes = new ArrayList<>();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      written.add(message);
      promise.setSuccess();
    }

    @Override
    public void flush(ChannelHandlerContext context) {
      flushes.add(List.copyOf(written));
      written.clear();
    }
  }
}
