package dev.slipway.config.schema;

import dev.slipway.config.resource.GpuVendor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accelerators that are offered by name. Others are accepted too: new ones appear. */
final class KnownGpus {
  private record Card(GpuVendor vendor, String name, String memory) {

    boolean isSized() {
      return vendor == GpuVendor.GOOGLE;
    }

    Choice choice() {
      String with = memory.isEmpty() ? "" : ", " + memory;
      return new Choice(name, vendor.title() + " " + name + with + ".");
    }
  }

  private static final Pattern SIZE = Pattern.compile("-[0-9]+$");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static final List<Card> CARDS =
      Stream.of(
              cards(
                  GpuVendor.NVIDIA,
                  "A100 40GB or 80GB",
                  "H100 80GB",
                  "H200 141GB",
                  "B200 180GB",
                  "L4 24GB",
                  "L40S 48GB",
                  "A10G 24GB",
                  "A10 24GB",
                  "T4 16GB",
                  "V100 16GB or 32GB",
                  "RTX4090 24GB",
                  "RTX5090 32GB",
                  "RTX3090 24GB",
                  "A6000 48GB",
                  "RTX6000Ada 48GB",
                  "L40 48GB",
                  "A40 48GB",
                  "H100NVL 94GB",
                  "GH200 96GB or 144GB",
                  "GB200 186GB",
                  "GB300 288GB",
                  "B300 288GB",
                  "H20 96GB or 141GB",
                  "RTXPRO6000 96GB",
                  "RTXPRO4500 32GB",
                  "A2 16GB",
                  "A16 16GB",
                  "A30 24GB",
                  "A800 80GB",
                  "H800 80GB",
                  "A4000 16GB",
                  "A4500 20GB",
                  "A5000 24GB",
                  "A5500 24GB",
                  "L20 48GB",
                  "P4 8GB",
                  "P40 24GB",
                  "P100 16GB",
                  "K80 12GB",
                  "RTX2000Ada 16GB",
                  "RTX4000Ada 20GB",
                  "RTX4500Ada 24GB",
                  "RTX5000Ada 32GB",
                  "RTX6000 24GB",
                  "RTX8000 48GB",
                  "RTX2080Ti 11GB",
                  "RTX3060 8GB or 12GB",
                  "RTX3060Ti 8GB",
                  "RTX3070 8GB",
                  "RTX3070Ti 8GB",
                  "RTX3080 10GB",
                  "RTX3080Ti 12GB",
                  "RTX3090Ti 24GB",
                  "RTX4060 8GB",
                  "RTX4060Ti 8GB or 16GB",
                  "RTX4070 12GB",
                  "RTX4070Ti 12GB",
                  "RTX4080 16GB",
                  "RTX4080S 16GB",
                  "RTX5060Ti 16GB",
                  "RTX5070 12GB",
                  "RTX5070Ti 16GB",
                  "RTX5080 16GB",
                  "GB10 128GB"),
              cards(
                  GpuVendor.AMD,
                  "MI300X 192GB",
                  "MI325X 256GB",
                  "MI350X 288GB",
                  "MI355X 288GB",
                  "MI300A 128GB",
                  "MI308X 192GB",
                  "MI250X 128GB",
                  "MI250 128GB",
                  "MI210 64GB",
                  "MI100 32GB"),
              cards(GpuVendor.GOOGLE, "v6e", "v5p", "v5litepod", "v5e", "v4", "v3", "v2"),
              cards(GpuVendor.INTEL, "Gaudi3 128GB", "Gaudi2 96GB", "Gaudi 32GB"),
              cards(GpuVendor.TENSTORRENT, "n300 24GB", "n150 12GB", "p100a 28GB", "p150a 32GB"))
          .flatMap(cards -> cards)
          .toList();

  static final List<Choice> CHOICES = CARDS.stream().map(Card::choice).toList();

  private static final Map<String, Card> BY_NAME =
      CARDS.stream()
          .collect(
              Collectors.toMap(
                  card -> card.name().toLowerCase(Locale.ROOT),
                  card -> card,
                  (first, _) -> first,
                  LinkedHashMap::new));

  private KnownGpus() {}

  private static Stream<Card> cards(GpuVendor vendor, String... cards) {
    return Arrays.stream(cards).map(card -> card(vendor, card));
  }

  private static Card card(GpuVendor vendor, String words) {
    int space = words.indexOf(' ');
    return space < 0
        ? new Card(vendor, words, "")
        : new Card(vendor, words.substring(0, space), words.substring(space + 1));
  }

  /** The name as its maker writes it. */
  static Optional<String> named(String name) {
    return card(name).map(Card::name);
  }

  /** Who makes the card; empty if it is not known. */
  static Optional<GpuVendor> makerOf(String name) {
    return card(name).map(Card::vendor);
  }

  private static Optional<Card> card(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_NAME.get(known))
        .or(() -> Optional.ofNullable(BY_NAME.get(family(known))).filter(Card::isSized));
  }

  /** Google's are named with how many chips they have: {@code v5litepod-4}. */
  private static String family(String name) {
    return SIZE.matcher(name).replaceFirst("");
  }

  /** The known name that an unknown one was most likely meant to be. */
  static Optional<String> near(String name) {
    String family = family(name);
    if (family.equals(name)) return nearWhole(name);
    return nearWhole(family)
        .filter(known -> card(known).filter(Card::isSized).isPresent())
        .map(known -> known + name.substring(family.length()))
        .or(() -> nearWhole(name));
  }

  private static Optional<String> nearWhole(String name) {
    String typed = name.toLowerCase(Locale.ROOT);
    return Nearest.within(typed.length() < 6 ? 1 : 2, typed, BY_NAME.keySet())
        .filter(known -> !isOtherNumber(typed, known) && numbers(typed) <= numbers(known))
        .flatMap(KnownGpus::named);
  }

  /** One that is left out was written for a reason. */
  private static long numbers(String name) {
    return NUMBER.matcher(name).results().count();
  }

  /** Only digits differ, so it may well be a new card. */
  private static boolean isOtherNumber(String typed, String known) {
    return typed.replaceAll("[0-9]+", "#").equals(known.replaceAll("[0-9]+", "#"));
  }
}
