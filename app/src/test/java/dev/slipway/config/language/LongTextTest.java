package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Work must not grow with the square of the text. The bound is wide: what it catches takes minutes.
 */
class LongTextTest {
  private static final int LINES = 20_000;
  private static final Duration BOUND = Duration.ofSeconds(20);

  @Test
  void aTextOfManyLinesIsCompletedAtItsEnd() {
    String text = "type: task\nenv:\n" + lines("  - NAME_%d=value") + "^";
    assertTimeoutPreemptively(BOUND, () -> assertThat(At.labels(text)).contains("commands"));
  }

  @Test
  void openQuotesAndBracketsAreNoTrap() {
    String text =
        "type: task\ncommands:\n"
            + lines("  - \"a %d")
            + lines("  - [b, {c: %d")
            + "\n".repeat(LINES);
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertThat(Outline.of(text)).hasSize(2);
          assertThat(Folds.of(text)).isNotEmpty();
          assertThat(At.labels(text + "im^")).contains("image");
        });
  }

  @Test
  void oneEndlessLineIsNoTrap() {
    String text =
        "type: task\nports: " + "[".repeat(LINES) + "- ".repeat(LINES) + "$".repeat(LINES);
    assertTimeoutPreemptively(
        BOUND,
        () -> {
          assertThat(Completions.at(text, text.length())).isNotNull();
          assertThat(Outline.of(text)).hasSize(2);
          assertThat(Outline.of("- ".repeat(LINES))).hasSize(1);
        });
  }

  private static String lines(String form) {
    return IntStream.range(0, LINES)
        .mapToObj(number -> form.formatted(number) + "\n")
        .collect(Collectors.joining());
  }
}
