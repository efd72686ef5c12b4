package dev.slipway.machine.doctor;

import java.util.Optional;

/**
 * What one check says.
 *
 * @param check which
 * @param health how bad it is
 * @param sentence what was seen
 * @param advice what to do, as a sentence; empty when there is nothing to do
 * @param remedy what can do it
 */
public record Finding(
    Check check, Health health, String sentence, String advice, Optional<Remedy> remedy) {
  static Finding good(Check check, String sentence) {
    return new Finding(check, Health.GOOD, sentence, "", Optional.empty());
  }

  static Finding note(Check check, String sentence, String advice) {
    return new Finding(check, Health.NOTE, sentence, advice, Optional.empty());
  }

  static Finding problem(Check check, String sentence, String advice) {
    return new Finding(check, Health.PROBLEM, sentence, advice, Optional.empty());
  }

  Finding with(Optional<Remedy> mend) {
    return new Finding(check, health, sentence, advice, mend);
  }
}
