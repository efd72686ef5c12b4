package dev.slipway.gateway.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.testing.Mutator;
import dev.slipway.gateway.testing.StrictReader;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Nearly valid answers: what is taken for whole, a reader of another kind must read the same. */
class AnswerFuzzTest {
  private static final int SEEDS = 100_000;
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final List<String> ANSWERS =
      List.of(
          OK + "Content-Length: 5\r\nX: y\r\n\r\nhello",
          OK + "Content-Length: 5\r\n\r\nhello" + OK + "Content-Length: 0\r\n\r\n",
          OK + "Content-Length: 0\r\n\r\n",
          OK + "Connection: close\r\n\r\nuntil the end",
          "HTTP/1.0 200 OK\r\n\r\nuntil the end",
          "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nok",
          "HTTP/1.1 204 No Content\r\n\r\n",
          "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
          CHUNKED + "5\r\nhello\r\n0\r\n\r\n",
          CHUNKED + "5;a=b\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\nX-Sum: 1\r\n\r\n");
  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          " ",
          "\t",
          ":",
          "\0",
          ";",
          ",",
          "\"",
          "0",
          "1",
          "\r\n\r\n",
          "+",
          "-",
          "0x",
          "\u000b",
          "\u007f",
          "Content-Length: 5\r\n",
          "Content-Length : 5\r\n",
          "content-length:05\r\n",
          "Content-Length: 5,5\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: x\r\n",
          "X: y\r\n z\r\n",
          "0\r\n\r\n",
          "5\r\nhello\r\n",
          "FFFFFFFF\r\n",
          "fffffffffffffffff\r\n",
          "HTTP/1.0",
          "HTTP/2.0",
          OK,
          "100",
          "204",
          "304",
          "99999999999");

  private final Mutator mutator = new Mutator(ANSWERS, PIECES);
  private int whole;

  @Test
  void whatIsTakenForAWholeAnswerIsOne() {
    for (int seed = 0; seed < SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = mutator.make(random);

      assertThat(fault(bytes, random)).as("seed %d: %s", seed, Mutator.shown(bytes)).isEmpty();
    }
    assertThat(whole).isGreaterThan(SEEDS / 10);
  }

  private String fault(byte[] bytes, SplittableRandom random) {
    StrictAnswerDecoder decoder = new StrictAnswerDecoder();
    EmbeddedChannel replica = new EmbeddedChannel(decoder);
    int half = random.nextInt(bytes.length + 1);
    replica.writeInbound(Unpooled.copiedBuffer(bytes, 0, half));
    replica.writeInbound(Unpooled.copiedBuffer(bytes, half, bytes.length - half));
    boolean rests = decoder.rests();
    replica.finish();
    String taken = first(replica);
    boolean nothingMore = replica.inboundMessages().isEmpty();
    replica.releaseInbound();
    if (taken.isEmpty() || folded(bytes)) {
      return "";
    }
    whole++;
    StrictReader.Answer read = StrictReader.answer(bytes);
    if (read == null || !taken.equals(read.status() + ' ' + read.body())) {
      return "taken for " + taken + ", read as " + read;
    }
    return rests && nothingMore && read.end() < bytes.length ? "more came unnoticed" : "";
  }

  /** Old servers fold lines; what is joined again loses what stood at its ends. */
  private static boolean folded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains("\n ") || text.contains("\n\t");
  }

  /** The first final answer, or nothing if it is not whole or its end is in doubt. */
  private static String first(EmbeddedChannel replica) {
    StringBuilder text = new StringBuilder();
    boolean interim = false;
    for (Object next = replica.readInbound(); next != null; next = replica.readInbound()) {
      if (next instanceof HttpResponse head) {
        List<String> codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        boolean clear = codings.isEmpty() || codings.equals(List.of("chunked"));
        int status = head.status().code();
        if (head.decoderResult().isFailure() || !clear || status == 101) {
          return "";
        }
        interim = status / 100 == 1;
        text.append(interim ? "" : status + " ");
      }
      if (next instanceof HttpContent content) {
        boolean failed = content.decoderResult().isFailure();
        text.append(content.content().toString(StandardCharsets.ISO_8859_1));
        content.release();
        if (failed) {
          return "";
        }
        if (content instanceof LastHttpContent && !interim) {
          return text.toString();
        }
      }
    }
    return "";
  }
}
