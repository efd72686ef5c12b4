package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text without quotes becomes where a text is wanted, in dstack: its YAML is the older 1.1,
 * and knows more ways to write flags, numbers and dates. A flag or number is then written out anew.
 */
final class PlainValue {
  private static final Pattern TRUE = Pattern.compile("yes|Yes|YES|true|True|TRUE|on|On|ON");
  private static final Pattern FALSE = Pattern.compile("no|No|NO|false|False|FALSE|off|Off|OFF");
  private static final Pattern WHOLE =
      Pattern.compile("[-+]?(?:0b[01][01_]*|0x[0-9a-fA-F][0-9a-fA-F_]*|0[0-7_]*|[1-9][0-9_]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("(?:[-+]?[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?");
  private static final Pattern NO_NUMBER =
      Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}"
              + ":[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
              + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

  /** Nobody writes a number as long as this. */
  private static final int LONGEST = 100;

  private PlainValue() {}

  /** Warns if dstack reads something else than what is written. */
  static void check(Node.Scalar scalar, Findings findings) {
    if (!scalar.plain() || !scalar.faithful()) return;
    String text = scalar.text();
    Optional<String> read = read(text).filter(other -> !other.equals(text));
    if (read.isEmpty()) return;
    findings.warning(
        "ambiguous-value",
        scalar.span(),
        "dstack reads %s without quotes as %s. Put it in quotes so that it means the same everywhere."
            .formatted(text, read.get()),
        new Fix("Put it in quotes", TextEdit.replace(scalar.span(), '"' + text + '"')));
  }

  /** The text that comes of it; empty if it is text anyway. */
  static Optional<String> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
    if ("yYnNtTfFoO".indexOf(text.charAt(0)) >= 0) return flag(text);
    if ("+-.0123456789".indexOf(text.charAt(0)) < 0) return Optional.empty();
    if (WHOLE.matcher(text).matches()) return Optional.of(whole(text.replace("_", "")));
    if (DECIMAL.matcher(text).matches()) return Optional.of(decimal(text.replace("_", "")));
    if (NO_NUMBER.matcher(text).matches()) return Optional.of(noNumber(text));
    return DATE.matcher(text).matches() ? Optional.of("a date") : Optional.empty();
  }

  private static Optional<String> flag(String text) {
    if (TRUE.matcher(text).matches()) return Optional.of("True");
    return FALSE.matcher(text).matches() ? Optional.of("False") : Optional.empty();
  }

  private static String whole(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    var number =
        switch (digits.length() < 2 ? ' ' : digits.charAt(1)) {
          case 'b' -> new BigInteger(digits.substring(2), 2);
          case 'x' -> new BigInteger(digits.substring(2), 16);
          default -> new BigInteger(digits, digits.startsWith("0") ? 8 : 10);
        };
    return (text.startsWith("-") ? number.negate() : number).toString();
  }

  private static String noNumber(String text) {
    return text.replace(".", "").replace("+", "").toLowerCase(Locale.ROOT);
  }

  /** As Python writes a number out: the fewest digits that tell it from all others. */
  private static String decimal(String text) {
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) return number > 0 ? "inf" : "-inf";
    String sign = text.startsWith("-") ? "-" : "";
    if (number == 0) return sign + "0.0";
    BigDecimal digits = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -4 || exponent >= 16) return sign + scientific(digits, exponent);
    return sign + (digits.scale() <= 0 ? digits.setScale(1) : digits).toPlainString();
  }

  private static String scientific(BigDecimal digits, int exponent) {
    String front = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return "%se%s%02d".formatted(front, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
