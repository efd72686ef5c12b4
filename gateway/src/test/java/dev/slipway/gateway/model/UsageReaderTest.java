package dev.slipway.gateway.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageReaderTest {
  private static final String STREAM = "text/event-stream; charset=utf-8";
  private static final String JSON = "application/json";

  private final JsonText text = new JsonText();

  @Property(tries = 1000)
  void aWholeAnswerTellsItsUsageWhereverItIsCut(@ForAll long seed) {
    AnyJson any = new AnyJson(seed);
    Json.Obj answer = with(any.object(4), "usage", usage(seed));

    assertThat(read(JSON, any, any.spaced(JsonText.write(answer)))).isEqualTo(expected(seed));
  }

  @Property(tries = 1000)
  void aStreamTellsTheLastUsageWhereverItIsCut(@ForAll long seed) {
    AnyJson any = new AnyJson(seed);
    Random random = new Random(seed);
    String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
    StringBuilder stream = new StringBuilder(": hello" + end + end);
    for (int i = random.nextInt(5); i > 0; i--) {
      Json.Obj chunk = with(any.object(3), "usage", new Json.Null());
      chunk = with(chunk, "response", new Json.Null());
      stream.append("event: x" + end + "data: ").append(JsonText.write(chunk)).append(end + end);
    }
    boolean nested = random.nextBoolean();
    Json.Obj last = with(any.object(1), "response", new Json.Null());
    last =
        nested
            ? with(
                with(last, "usage", new Json.Null()),
                "response",
                with(any.object(2), "usage", usage(seed)))
            : with(last, "usage", usage(seed));
    stream.append("data:").append(JsonText.write(last)).append(end + end);
    stream.append("data: [DONE]" + end + end);

    assertThat(read(STREAM, any, stream.toString())).isEqualTo(expected(seed));
  }

  @Property(tries = 1000)
  void anyBytesAreLookedAtWithoutHarm(@ForAll byte[] bytes) {
    for (String type : new String[] {STREAM, JSON}) {
      UsageReader reader = UsageReader.of(type, text).orElseThrow();
      reader.take(Unpooled.wrappedBuffer(bytes));
      assertThat(reader.usage().map(TokenUsage::prompt).orElse(0L)).isGreaterThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"usage\":null}\n\n",
        "data: {\"choices\":[{\"usage\":{\"prompt_tokens\":1}}]}\n\n",
        "usage: {\"usage\":{\"prompt_tokens\":1}}\n\n",
        "data: \"{\\\"usage\\\":{\\\"prompt_tokens\\\":1}}\"\n\n",
        "data: {\"usage\":{\"prompt_tokens\":-1,\"completion_tokens\":\"x\"}}\n\n",
        "data: {\"usage\":5}\n\n"
      })
  void whatIsNoUsageIsNotTakenForOne(String stream) {
    assertThat(read(STREAM, new AnyJson(1), stream)).isEmpty();
  }

  @Test
  void theFirstTokenIsTheFirstEventsData() {
    UsageReader reader = UsageReader.of(STREAM, text).orElseThrow();
    reader.take(Unpooled.copiedBuffer(": waiting\n\ndata:", UTF_8));
    assertThat(reader.begun()).isFalse();
    reader.take(Unpooled.copiedBuffer(" {", UTF_8));
    assertThat(reader.begun()).isTrue();
  }

  @Test
  void otherAnswersTellNothing() {
    assertThat(UsageReader.of("audio/mpeg", text)).isEmpty();
    assertThat(UsageReader.of("", text)).isEmpty();
  }

  private Optional<TokenUsage> read(String type, AnyJson any, String answer) {
    UsageReader reader = UsageReader.of(type, text).orElseThrow();
    any.pieces(answer.getBytes(UTF_8)).forEach(piece -> reader.take(Unpooled.wrappedBuffer(piece)));
    return reader.usage();
  }

  private static Optional<TokenUsage> expected(long seed) {
    return Optional.of(new TokenUsage(seed >>> 40, seed & 0xffff));
  }

  private static Json.Obj usage(long seed) {
    boolean newer = (seed & 1) == 0;
    return new Json.Obj(
        Map.of(
            newer ? "input_tokens" : "prompt_tokens",
            number(seed >>> 40),
            newer ? "output_tokens" : "completion_tokens",
            number(seed & 0xffff),
            "details",
            new Json.Obj(Map.of("cached", number(3)))));
  }

  private static Json number(long value) {
    return new Json.Num(java.math.BigDecimal.valueOf(value));
  }

  private static Json.Obj with(Json.Obj object, String name, Json value) {
    Map<String, Json> members = new java.util.LinkedHashMap<>(object.members());
    members.put(name, value);
    members.remove("response".equals(name) ? "" : "response");
    return new Json.Obj(members);
  }
}
