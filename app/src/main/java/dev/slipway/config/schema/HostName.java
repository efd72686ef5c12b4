package dev.slipway.config.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name or number by which a machine is found in a network. A reference inside stands for any
 * right text.
 */
final class HostName {
  /** What the text of one has at least; the rest is in {@link #complaint}. */
  static final String PATTERN = "[^\\s/@*]+";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\{[^{}]*+(?:\\}\\}|$)");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*:[0-9a-fA-F.]*");
  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?");
  private static final int LONGEST = 253;

  private HostName() {}

  /** What is wrong with it, as a sentence; empty if nothing. */
  static Optional<String> complaint(String written) {
    String text = withoutReferences(written);
    if (NUMBERS.matcher(text).matches()) {
      return Ipv4.of(text).isPresent()
          ? Optional.empty()
          : Optional.of(
              written + " is no address: each of the four numbers goes from 0 to 255 only.");
    }
    if (text.length() <= LONGEST && IPV6.matcher(text).matches()) return Optional.empty();
    return isName(text)
        ? Optional.empty()
        : Optional.of(
            "The name of a machine has letters, digits and hyphens, with single dots between them,"
                + " such as gateway.example.com.");
  }

  static boolean isRight(String written) {
    return complaint(written).isEmpty();
  }

  /** Each reference as letters of the same length. */
  static String withoutReferences(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> "x".repeat(found.group().length()));
  }

  private static boolean isName(String text) {
    if (text.length() > LONGEST) return false;
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) return false;
    }
    return true;
  }
}
