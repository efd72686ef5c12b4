package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.util.stream.Stream;

/** Ways out that several rules offer. */
final class Fixes {
  private Fixes() {}

  /** Two fields exclude each other: either one can go. */
  static Fix[] both(Given given, String one, String other, Findings findings) {
    return Stream.of(one, other)
        .flatMap(name -> given.removal(name, findings).stream())
        .toArray(Fix[]::new);
  }
}
