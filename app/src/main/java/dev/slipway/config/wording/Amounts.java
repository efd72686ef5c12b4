package dev.slipway.config.wording;

import dev.slipway.config.CountRange;
import dev.slipway.config.FleetNodes;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** How much and how many. */
final class Amounts {
  private static final BigDecimal STEP = BigDecimal.valueOf(1024);

  private Amounts() {}

  static String of(Memory memory) {
    BigDecimal gigabytes = memory.gigabytes();
    if (gigabytes.compareTo(BigDecimal.ONE) < 0 && gigabytes.signum() > 0) {
      return plain(memory.megabytes()) + " MB";
    }
    boolean terabytes = gigabytes.compareTo(STEP) >= 0 && gigabytes.remainder(STEP).signum() == 0;
    return terabytes ? plain(gigabytes.divide(STEP)) + " TB" : plain(gigabytes) + " GB";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static String of(Range<?> range) {
    return range(range.min().map(Amounts::end), range.max().map(Amounts::end));
  }

  private static String end(Object value) {
    return value instanceof Memory memory ? of(memory) : value.toString();
  }

  private static String range(Optional<String> min, Optional<String> max) {
    if (min.isEmpty()) return "up to " + max.orElse("any");
    if (max.isEmpty()) return min.get() + " or more";
    return min.equals(max) ? min.get() : min.get() + " to " + max.get();
  }

  static String of(CountRange count) {
    return range(Optional.of(String.valueOf(count.least())), text(count.most()));
  }

  static String of(FleetNodes nodes) {
    String count =
        range(Optional.of(String.valueOf(nodes.min())), text(nodes.max()))
            + (nodes.max().equals(OptionalInt.of(1)) ? " machine" : " machines");
    return nodes.target() == nodes.min() ? count : count + ", " + nodes.target() + " at first";
  }

  private static Optional<String> text(OptionalInt number) {
    return number.isPresent() ? Optional.of(String.valueOf(number.getAsInt())) : Optional.empty();
  }
}
