package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Graphics cards part by part: names behind a comma, memory and counts behind a colon. */
final class GpuOffers {
  private static final Pattern MEMORY = Pattern.compile("[0-9]+GB");
  private static final List<String> COUNTS = List.of("1", "2", "4", "8", "1..", "2..", "1..4");
  private static final List<String> MEMORIES = List.of("16GB..", "24GB..", "40GB..", "80GB..");

  /** No one writes more; each offer is read with all that stands before it. */
  private static final int LONGEST = 200;

  private final Ask ask;
  private final String head;
  private final String last;

  private GpuOffers(Ask ask) {
    this.ask = ask;
    int split = Math.max(ask.typed().lastIndexOf(':'), ask.typed().lastIndexOf(',')) + 1;
    int space = split;
    while (space < ask.typed().length() && ask.typed().charAt(space) == ' ') space++;
    this.head = ask.typed().substring(0, space);
    this.last = ask.typed().substring(space);
  }

  static Stream<Offer> of(Ask ask) {
    if (ask.typed().length() > LONGEST) return Stream.empty();
    return new GpuOffers(ask).all();
  }

  private Stream<Offer> all() {
    String before = head.stripTrailing();
    if (before.endsWith(",")) return names();
    Stream<Offer> parts = before.endsWith(":") ? parts(head) : Stream.empty();
    Stream<Offer> more = card(last).isPresent() ? parts(ask.typed() + ":") : Stream.empty();
    boolean maker = before.endsWith(":") && hasNoCard();
    return Stream.of(maker ? names() : Stream.<Offer>empty(), parts, more)
        .flatMap(offers -> offers);
  }

  private boolean hasNoCard() {
    return Stream.of(head.split("[:,]")).noneMatch(token -> card(token.strip()).isPresent());
  }

  private Stream<Offer> names() {
    return ask.type().choices().stream()
        .map(card -> offer(head, card.value()))
        .flatMap(Optional::stream);
  }

  /** Memory and counts; those that do not fit what stands before are left out. */
  private Stream<Offer> parts(String before) {
    List<String> own =
        Stream.of(before.split("[:,]"))
            .flatMap(token -> card(token.strip()).stream())
            .flatMap(card -> MEMORY.matcher(card.help()).results().map(MatchResult::group))
            .distinct()
            .toList();
    return Stream.of(own.isEmpty() ? MEMORIES : own, COUNTS)
        .flatMap(List::stream)
        .map(part -> offer(before, part))
        .flatMap(Optional::stream);
  }

  private Optional<Offer> offer(String before, String part) {
    String text = before + part;
    return Meanings.of(ask.type(), text)
        .map(words -> new Offer(text, text, words, Completion.Kind.VALUE, false, -1));
  }

  private Optional<Choice> card(String name) {
    return ask.type().choices().stream()
        .filter(card -> card.value().equalsIgnoreCase(name) && MEMORY.matcher(card.help()).find())
        .findFirst();
  }
}
