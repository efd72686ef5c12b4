package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.yaml.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory; a plain number counts gigabytes.
 *
 * @param implausible from this many gigabytes on, a plain number was most likely meant in megabytes
 */
record MemoryType(int implausible) implements ScalarType<Memory> {
  /** No machine has this much memory. */
  static final MemoryType OF_MACHINE = new MemoryType(4096);

  /** No graphics card has this much memory. */
  static final MemoryType OF_CARD = new MemoryType(1024);

  /** More than all machines of a cloud have together. */
  private static final Memory MOST = Memory.ofTerabytes(BigDecimal.valueOf(1_000_000));

  static final MemoryType OF_DISK = new MemoryType(Integer.MAX_VALUE);

  private static final Pattern WRITTEN =
      Pattern.compile("(-?)([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+) *([^0-9. -][^0-9.]*)?");

  @Override
  public Optional<Memory> readPart(Label label, Part part, Findings findings) {
    Matcher matcher = WRITTEN.matcher(part.text());
    if (!matcher.matches() || part.text().length() > 30) {
      Complaints.wrongPart(label, expected(), part, findings);
      return Optional.empty();
    }
    if (!matcher.group(1).isEmpty()) {
      findings.error("wrong-value", part.span(), label.capital() + " cannot be less than nothing.");
      return Optional.empty();
    }
    var amount = new BigDecimal(matcher.group(2));
    if (matcher.group(3) != null) {
      return withUnit(part, matcher, amount, findings)
          .flatMap(memory -> notTooMuch(part, memory, findings));
    }
    Optional<Memory> memory = notTooMuch(part, Memory.ofGigabytes(amount), findings);
    if (memory.isPresent()) warnIfImplausible(part, amount, findings);
    return memory;
  }

  private static Optional<Memory> notTooMuch(Part part, Memory memory, Findings findings) {
    if (memory.compareTo(MOST) <= 0) return Optional.of(memory);
    findings.error("wrong-value", part.span(), "There is no machine with that much.");
    return Optional.empty();
  }

  private static Optional<Memory> withUnit(
      Part part, Matcher matcher, BigDecimal amount, Findings findings) {
    String unit = matcher.group(3).replace(" ", "").toLowerCase(Locale.ROOT);
    return switch (unit) {
      case "mb" -> Optional.of(Memory.ofMegabytes(amount));
      case "gb" -> Optional.of(Memory.ofGigabytes(amount));
      case "tb" -> Optional.of(Memory.ofTerabytes(amount));
      default -> {
        Fix[] fixes =
            meant(unit)
                .map(known -> new Fix[] {part.changeTo(matcher.group(2) + known)})
                .orElse(new Fix[0]);
        findings.error(
            "memory-unit",
            part.sub(matcher.start(3), matcher.end(3)).span(),
            sentence(matcher.group(3), meant(unit)),
            fixes);
        yield Optional.empty();
      }
    };
  }

  private static String sentence(String unit, Optional<String> meant) {
    String units = "Memory is counted in MB, GB or TB, not in " + Words.quoted(unit.strip()) + ".";
    return meant.map(known -> units + " Write " + known + ".").orElse(units);
  }

  private static Optional<String> meant(String unit) {
    return switch (unit) {
      case "m", "mi", "mib", "mbs", "meg", "megabyte", "megabytes", "mebibytes" ->
          Optional.of("MB");
      case "g", "gi", "gib", "gbs", "gig", "gigs", "gigabyte", "gigabytes", "gibibytes" ->
          Optional.of("GB");
      case "t", "ti", "tib", "tbs", "terabyte", "terabytes", "tebibytes" -> Optional.of("TB");
      default -> Optional.empty();
    };
  }

  private void warnIfImplausible(Part part, BigDecimal amount, Findings findings) {
    if (amount.compareTo(BigDecimal.valueOf(implausible)) < 0) return;
    String meant = Memory.ofMegabytes(amount).toString();
    findings.warning(
        "memory-in-megabytes",
        part.span(),
        "A plain number counts gigabytes, so this is "
            + part.text()
            + " GB. If megabytes are meant, as in dstack 0.10.7, write "
            + meant
            + ".",
        part.changeTo(meant).suggested());
  }

  @Override
  public String pattern() {
    return "[0-9]+(?:\\.[0-9]+)? *(?:[mMgGtT][bB])?";
  }

  @Override
  public String expected() {
    return "an amount such as 16GB or 512MB";
  }

  @Override
  public List<String> forms() {
    return List.of("16GB", "512MB", "1TB", "16");
  }
}
