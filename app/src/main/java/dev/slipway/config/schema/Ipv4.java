package dev.slipway.config.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address of the internet's fourth version, as its 32 bits. */
record Ipv4(long bits) {
  static final String PATTERN = "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}";
  private static final Pattern WRITTEN = Pattern.compile(PATTERN);

  static Optional<Ipv4> of(String text) {
    if (!WRITTEN.matcher(text).matches()) return Optional.empty();
    long bits = 0;
    for (String number : text.split("\\.", -1)) {
      int octet = Integer.parseInt(number);
      if (octet > 255) return Optional.empty();
      bits = bits << 8 | octet;
    }
    return Optional.of(new Ipv4(bits));
  }

  /** The address in which only the first bits are kept. */
  Ipv4 first(int length) {
    return new Ipv4(length == 0 ? 0 : bits & (0xFFFFFFFFL << (32 - length)));
  }

  /** Whether the whole network of this length behind the address is private. */
  boolean isPrivate(int length) {
    return Stream.of(
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16")
        .anyMatch(network -> isWithin(network, length));
  }

  private boolean isWithin(String network, int length) {
    int slash = network.indexOf('/');
    int kept = Integer.parseInt(network.substring(slash + 1));
    Ipv4 start = of(network.substring(0, slash)).orElseThrow();
    return length >= kept && first(kept).equals(start);
  }

  @Override
  public String toString() {
    return "%d.%d.%d.%d".formatted(bits >> 24 & 255, bits >> 16 & 255, bits >> 8 & 255, bits & 255);
  }
}
