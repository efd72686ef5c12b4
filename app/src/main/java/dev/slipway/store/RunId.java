package dev.slipway.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What names a run for ever, also on the machines where it left something: twelve lower-case
 * hexadecimal digits.
 *
 * @param value the digits
 */
public record RunId(String value) implements Comparable<RunId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}");
  private static final int BYTES = 6;

  public RunId {
    if (!valid(value)) {
      throw new IllegalArgumentException("Not a run's id: " + value);
    }
  }

  /** Whether a word could be a run's id. */
  public static boolean valid(String word) {
    return FORM.matcher(word).matches();
  }

  /** An id that no other run has. */
  public static RunId random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new RunId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
