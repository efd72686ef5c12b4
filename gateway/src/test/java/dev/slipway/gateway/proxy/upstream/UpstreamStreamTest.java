package dev.slipway.gateway.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UpstreamStreamTest {
  private final UpstreamStream stream =
      new UpstreamStream(new InetSocketAddress("127.0.0.1", 1), false, () -> {});
  private final EmbeddedChannel channel = new EmbeddedChannel(stream);
  private boolean refusedWhenClosed;
  private boolean told;

  @Test
  void aRefusedStreamIsKnownAsRefusedWhenItsExchangeIsTold() {
    end(new DefaultHttp2ResetFrame(Http2Error.REFUSED_STREAM));
    assertThat(refusedWhenClosed).isTrue();
  }

  @Test
  void aStreamThatAGoawayLeavesOutIsRefused() {
    DefaultHttp2GoAwayFrame leaving =
        new DefaultHttp2GoAwayFrame(
            Http2Error.NO_ERROR, Unpooled.copiedBuffer("bye", StandardCharsets.US_ASCII));
    end(leaving);
    assertThat(refusedWhenClosed).isTrue();
    assertThat(leaving.refCnt()).isZero();
  }

  @Test
  void aStreamResetForAnyOtherReasonMayHaveBeenHeard() {
    end(new DefaultHttp2ResetFrame(Http2Error.CANCEL));
    assertThat(refusedWhenClosed).isFalse();
  }

  private void end(Object event) {
    stream.serve(new Told());
    channel.pipeline().fireUserEventTriggered(event);
    assertThat(told).isFalse();
    channel.close().syncUninterruptibly();
    assertThat(told).isTrue();
  }

  private final class Told implements Answering {
    @Override
    public void head(HttpResponse answer) {
      throw new AssertionError("no answer came");
    }

    @Override
    public void content(HttpContent content) {
      throw new AssertionError("no answer came");
    }

    @Override
    public void flush() {}

    @Override
    public void writabilityChanged() {}

    @Override
    public void closed() {
      told = true;
      refusedWhenClosed = stream.refused();
    }
  }
}
