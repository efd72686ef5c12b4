package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.resource.GpuSpec;
import dev.slipway.config.resource.GpuVendor;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import java.util.List;
import java.util.Optional;

/**
 * Reads the short form of graphics cards: parts between colons, in any order. A maker's word is the
 * maker, what starts with another letter is a list of names, what holds a letter is memory, and the
 * rest is the count.
 */
final class GpuTokens {
  private static final int MANY = 16;
  private static final int MOST_PARTS = 8;
  private static final RangeType<Integer> COUNT = RangeType.ofCounts(0);
  private static final MemoryRangeType MEMORY = MemoryRangeType.ofCard();
  private static final GpuNames NAMES = new GpuNames(true);

  private final Label label;
  private final Findings findings;
  private Optional<GpuVendor> vendor = Optional.empty();
  private Optional<Part> vendorPart = Optional.empty();
  private Optional<List<String>> names = Optional.empty();
  private Optional<Part> namesPart = Optional.empty();
  private Optional<Range<Memory>> memory = Optional.empty();
  private Optional<Part> memoryPart = Optional.empty();
  private Optional<Range<Integer>> count = Optional.empty();
  private Optional<Part> countPart = Optional.empty();
  private boolean wrong;

  private GpuTokens(Label label, Findings findings) {
    this.label = label;
    this.findings = findings;
  }

  static Optional<GpuSpec> read(Label label, Part part, Findings findings) {
    var tokens = new GpuTokens(label, findings);
    if (tokens.hasEmpty(part)) return Optional.empty();
    List<Part> parts = part.split(':');
    if (parts.size() > MOST_PARTS) {
      tokens.complain(
          part, "These are more parts than a card has: its maker, names, memory and how many.");
      return Optional.empty();
    }
    parts.forEach(tokens::read);
    tokens.checkWhole();
    return tokens.wrong ? Optional.empty() : Optional.of(tokens.spec());
  }

  private boolean hasEmpty(Part part) {
    List<Part> tokens = part.split(':');
    if (tokens.stream().noneMatch(Part::isEmpty)) return false;
    String filled =
        String.join(
            ":", tokens.stream().map(Part::text).filter(token -> !token.isEmpty()).toList());
    String sentence =
        tokens.size() == 1
            ? "No graphics card is named here. Write a count such as 1, or a name such as A100."
            : "There is nothing beside a colon here. Write, for example, A100:2.";
    if (filled.isEmpty()) {
      findings.error("gpu-part", part.span(), sentence);
    } else {
      findings.error("gpu-part", part.span(), sentence, part.changeTo(filled));
    }
    return true;
  }

  private void read(Part token) {
    String text = token.text();
    Optional<GpuVendor> known = GpuVendor.ofWord(text);
    if (known.isPresent()) {
      if (isNew(vendorPart, token, "The maker")) vendor = known;
      vendorPart = Optional.of(token);
    } else if (Character.isLetter(text.charAt(0))) {
      readNames(token);
    } else if (text.chars().anyMatch(Character::isLetter)) {
      Optional<CountedGpu> counted = CountedGpu.of(text);
      if (counted.isPresent()) {
        String apart = counted.get().apart();
        complain(
            token, "The count stands behind the name: write " + apart + ".", token.changeTo(apart));
        return;
      }
      if (!isNew(memoryPart, token, "The memory")) return;
      memoryPart = Optional.of(token);
      memory = kept(MEMORY.readPart(label, token, findings));
    } else {
      if (!isNew(countPart, token, "The count")) return;
      countPart = Optional.of(token);
      count = kept(COUNT.readPart(label, token, findings));
    }
  }

  private void readNames(Part token) {
    if (namesPart.isEmpty()) {
      namesPart = Optional.of(token);
      names = kept(NAMES.readPart(label, token, findings));
      return;
    }
    Part both = namesPart.get().upTo(token);
    boolean neighbours = both.split(':').size() == 2;
    String joined = namesPart.get().text() + "," + token.text();
    complain(
        token,
        "Several names are separated by commas: write " + joined + ".",
        neighbours ? new Fix[] {both.changeTo(joined)} : new Fix[0]);
  }

  private boolean isNew(Optional<Part> earlier, Part token, String what) {
    earlier.ifPresent(
        part ->
            complain(
                token,
                "%s is given twice, as %s and as %s. Keep one of them."
                    .formatted(what, part.text(), token.text())));
    return earlier.isEmpty();
  }

  private <T> Optional<T> kept(Optional<T> read) {
    wrong |= read.isEmpty();
    return read;
  }

  private void complain(Part token, String sentence, Fix... fixes) {
    wrong = true;
    findings.error("gpu-part", token.span(), sentence, fixes);
  }

  private void checkWhole() {
    if (vendor.isPresent() && vendorPart.isPresent() && !wrong) {
      GpuMakers.check(vendor.get(), names.orElse(List.of()), vendorPart.get(), findings);
    }
    if (wrong || countPart.isEmpty() || count.isEmpty()) return;
    Part token = countPart.get();
    boolean described = names.isPresent() || memory.isPresent();
    if (described && count.get().equals(Range.exactly(0))) {
      complain(
          token,
          "This describes a graphics card and asks for none of it. Write 1 or more, or only 0.");
      return;
    }
    if (count.get().isExact()) warnIfMany(token, count.get().min().orElseThrow());
  }

  /** A count that no machine has was meant as something else. */
  private void warnIfMany(Part token, int number) {
    if (number <= MANY || vendor.filter(GpuVendor.TENSTORRENT::equals).isPresent()) return;
    Optional<String> card = KnownGpus.named("RTX" + number);
    String start = "This asks for " + number + " graphics cards in one machine. ";
    if (names.isEmpty() && card.isPresent()) {
      findings.warning(
          "gpu-many",
          token.span(),
          start + "For the card of that name write " + card.get() + ".",
          token.changeTo(card.get()).suggested());
    } else if (memory.isEmpty()) {
      findings.warning(
          "gpu-many",
          token.span(),
          start + "For memory write " + number + "GB.",
          token.changeTo(number + "GB").suggested());
    }
  }

  private GpuSpec spec() {
    return new GpuSpec(
        vendor,
        names.orElse(List.of()),
        count.orElse(GpuSpec.DEFAULT_COUNT),
        memory,
        Optional.empty(),
        Optional.empty());
  }
}
