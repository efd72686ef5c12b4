package dev.slipway.publish.setup;

import dev.slipway.publish.check.CheckFailure;
import dev.slipway.publish.check.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A world that reaches every gateway, unless it is told otherwise. */
final class FakeOutside implements Outside {
  private final List<PublicAddress> asked = new ArrayList<>();
  private Map<Integer, String> problems = Map.of();
  private @Nullable String failure;

  void problems(Map<Integer, String> byPort) {
    problems = byPort;
  }

  void fail(@Nullable String sentence) {
    failure = sentence;
  }

  List<PublicAddress> asked() {
    return asked;
  }

  @Override
  public Optional<String> portProblem(String address, int port) {
    return Optional.ofNullable(problems.get(port));
  }

  @Override
  public List<String> ask(PublicAddress place, Consumer<String> progress) throws CheckFailure {
    asked.add(place);
    if (failure != null) throw new CheckFailure(failure);
    return List.of("HTTPS over HTTP/2");
  }
}
