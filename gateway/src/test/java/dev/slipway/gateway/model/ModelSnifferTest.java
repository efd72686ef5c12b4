package dev.slipway.gateway.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSnifferTest {
  private static final int MOST = 1000;

  private final JsonText text = new JsonText();

  @Property(tries = 2000)
  void findsWhatAParserFindsWhereverTheBodyIsCut(@ForAll long seed) {
    AnyJson any = new AnyJson(seed);
    Json.Obj body = any.object(4);
    byte[] bytes = any.spaced(JsonText.write(body)).getBytes(UTF_8);

    Sniffed sniffed = sniff(any.pieces(bytes));
    if (body.member("model").orElse(new Json.Null()) instanceof Json.Text name
        && !name.value().isBlank()) {
      assertThat(sniffed).isEqualTo(new Sniffed.Model(name.value()));
    } else {
      assertThat(sniffed).isInstanceOf(Sniffed.Unusable.class);
    }
  }

  @Property(tries = 2000)
  void anyBytesHaveAnAnswer(@ForAll byte[] bytes, @ForAll long seed) {
    assertThat(sniff(new AnyJson(seed).pieces(bytes))).isNotInstanceOf(Sniffed.More.class);
  }

  @Test
  void readsNoFurtherThanTheModel() {
    ByteBuf start = Unpooled.copiedBuffer("{\"model\":\"m\"", UTF_8);

    assertThat(new ModelSniffer(text, MOST).take(start, false)).isEqualTo(new Sniffed.Model("m"));
    assertThat(start.readableBytes()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"m\\u006fdel\":\"a\"}|a",
        "{\"x\":{\"model\":\"no\"},\"model\":\"a/b:7\"}|a/b:7",
        "{\"x\":[{\"model\":\"no\"}],\"model\":\"é\"}|é",
        "\uFEFF {\"model\":\"a\"}|a",
        "{\"model\":\"first\",\"model\":\"second\"}|first",
        "{\"model\":\"a\\\"b\"}|a\"b"
      })
  void theModelIsFound(String body, String model) {
    assertThat(sniff(List.of(body.getBytes(UTF_8)))).isEqualTo(new Sniffed.Model(model));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|is missing",
        "{\"x\":1}|400|is missing",
        "{\"model\":5}|400|in quotes",
        "{\"model\":{\"a\":1}}|400|in quotes",
        "{\"model\":\" \"}|400|in quotes",
        "[]|400|must be a JSON object",
        "hello|400|must be a JSON object",
        "\"model\"|400|is missing",
        "''|400|is missing"
      })
  void whatSaysNoModelIsRefusedInASentence(String body, int status, String sentence) {
    assertThat(sniff(List.of(body.getBytes(UTF_8))))
        .isInstanceOfSatisfying(
            Sniffed.Unusable.class,
            unusable -> {
              assertThat(unusable.error().status()).isEqualTo(status);
              assertThat(unusable.error().sentence()).contains(sentence);
            });
  }

  @Test
  void aModelThatComesTooLateIsNotWaitedFor() {
    String body = "{\"messages\":\"" + "x".repeat(MOST) + "\",";

    assertThat(sniff(List.of(body.getBytes(UTF_8), "\"model\":\"m\"}".getBytes(UTF_8))))
        .isInstanceOfSatisfying(
            Sniffed.Unusable.class,
            unusable -> assertThat(unusable.error().status()).isEqualTo(413));
  }

  private Sniffed sniff(List<byte[]> pieces) {
    ModelSniffer sniffer = new ModelSniffer(text, MOST);
    for (byte[] piece : pieces) {
      Sniffed sniffed = sniffer.take(Unpooled.wrappedBuffer(piece), false);
      if (!(sniffed instanceof Sniffed.More)) {
        return sniffed;
      }
    }
    return sniffer.take(Unpooled.EMPTY_BUFFER, true);
  }
}
