package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentBodyTest {
  private final SentBody body = new SentBody();

  @Test
  void whatHasGoneOutComesBackAsItWas() {
    add("one, ");
    add("two");
    LastHttpContent end = new DefaultLastHttpContent();
    end.trailingHeaders().set("sum", "7");
    body.add(end, UnpooledByteBufAllocator.DEFAULT);

    List<HttpContent> again = replay();
    assertThat(again).hasSize(2);
    assertThat(again.get(0).content().toString(StandardCharsets.US_ASCII)).isEqualTo("one, two");
    assertThat(((LastHttpContent) again.get(1)).trailingHeaders().get("sum")).isEqualTo("7");
    again.forEach(HttpContent::release);
  }

  @Test
  void aBodyThatGoesOnHasNoEnd() {
    add("one");
    List<HttpContent> again = replay();
    assertThat(again).hasSize(1).noneMatch(LastHttpContent.class::isInstance);
    again.forEach(HttpContent::release);
  }

  @Test
  void oneThatIsJustShortEnoughIsKeptAndALongerOneIsNot() {
    add("*".repeat(SentBody.LIMIT));
    assertThat(body.complete()).isTrue();
    add("*");
    assertThat(body.complete()).isFalse();
    add("later");
    assertThat(body.complete()).isFalse();
    assertThat(replay()).isEmpty();
  }

  private void add(String text) {
    ByteBuf bytes = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    body.add(new DefaultHttpContent(bytes), UnpooledByteBufAllocator.DEFAULT);
    assertThat(bytes.readableBytes()).isEqualTo(text.length());
    bytes.release();
  }

  private List<HttpContent> replay() {
    List<HttpContent> again = new ArrayList<>();
    body.replay(again::add);
    return again;
  }
}
