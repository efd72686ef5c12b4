package dev.slipway.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoundTripTest {
  private final JsonText text = new JsonText();

  @Property(tries = 500)
  void aDesiredStateComesBackAsItWas(@ForAll long seed) throws Exception {
    comesBack(
        new Records(seed).any(DesiredState.class), DesiredStateJson::write, DesiredStateJson::read);
  }

  @Property(tries = 200)
  void anObservedStateComesBackAsItWas(@ForAll long seed) throws Exception {
    comesBack(
        new Records(seed).any(ObservedState.class),
        ObservedStateJson::write,
        ObservedStateJson::read);
  }

  @Property(tries = 200)
  void whatBecameOfAStateComesBackAsItWas(@ForAll long seed) throws Exception {
    comesBack(
        new Records(seed).any(ApplyResult.class), ApplyResultJson::write, ApplyResultJson::read);
  }

  private <T> void comesBack(
      T value, Function<T, Json> writer, Function<Json, ReadResult<T>> reader) throws Exception {
    String written = JsonText.write(writer.apply(value));
    Json read = text.read(written.getBytes(StandardCharsets.UTF_8));

    assertThat(reader.apply(read)).isEqualTo(new ReadResult.Read<>(value, List.of()));
    assertThat(JsonText.write(read)).isEqualTo(written);
  }
}
