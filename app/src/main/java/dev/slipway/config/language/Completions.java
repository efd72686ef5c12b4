package dev.slipway.config.language;

import dev.slipway.config.schema.ValueType;
import dev.slipway.config.sketch.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What can be written at a place of a text. */
public final class Completions {
  private static final int MOST = 200;
  private static final int STEP = 2;

  /** Stands for whatever somebody may write. */
  private static final String ANYTHING = "x";

  private final Scope scope;
  private final int offset;
  private final Surroundings around;

  private Completions(Scope scope, int offset, Surroundings around) {
    this.scope = scope;
    this.offset = offset;
    this.around = around;
  }

  /** As below, with nothing known of what is around the text. */
  public static List<Completion> at(String text, int offset) {
    return at(text, offset, Surroundings.NONE);
  }

  /** Best first; empty inside comments and free text. */
  public static List<Completion> at(String text, int offset, Surroundings around) {
    Sketch sketch = Sketch.of(text);
    int place = Row.at(text, offset).offset();
    if (place > offset) return List.of(); // before the byte order mark
    return new Completions(Scope.of(sketch), place, around).all();
  }

  private List<Completion> all() {
    List<Completion> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Spot place : Spots.at(scope.sketch(), offset)) {
      Spot spot = opened(place);
      Writing writing = new Writing(scope.sketch().text(), offset, spot, isInside(spot));
      boolean free = isFree(spot);
      for (Offer offer : fitting(spot)) {
        writing
            .completion(offer, free)
            .filter(completion -> found.size() < MOST && seen.add(completion.label()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether more of the value stands behind the place. */
  private boolean isInside(Spot spot) {
    if (spot.flow() || spot.role() == Spot.Role.KEY) return false;
    String rest = Row.at(scope.sketch().text(), spot.to()).after().strip();
    boolean text = !rest.isEmpty() && !rest.startsWith("#");
    return text && (isProse(spot) || ",[]{}".indexOf(rest.charAt(0)) < 0);
  }

  private static boolean isProse(Spot spot) {
    return ValueOffers.isLine(Scope.topic(spot.branch()));
  }

  /** Whether what was typed, or anything, is a value already. */
  private boolean isFree(Spot spot) {
    Optional<ValueType<?>> type = scope.valueType(spot.branch());
    Optional<ValueType<?>> one =
        spot.role() == Spot.Role.ITEM ? type.flatMap(ValueType::item) : type;
    String typed = spot.word();
    return one.filter(it -> Meanings.accepts(it, typed.isEmpty() ? ANYTHING : typed)).isPresent();
  }

  /** The value of a list begins in the next line, with its first item. */
  private Spot opened(Spot spot) {
    boolean value = spot.role() == Spot.Role.VALUE && !spot.flow() && !isBelow(spot);
    boolean list =
        value && scope.valueType(spot.branch()).filter(type -> !isText(type)).isPresent();
    if (!list) return spot;
    int column = spot.branch().column() + STEP;
    int colon = scope.sketch().text().indexOf(':', spot.branch().nameEnd());
    return new Spot(
        Spot.Role.ITEM,
        spot.branch(),
        spot.typed(),
        colon + 1,
        spot.to(),
        "\n%s- ".formatted(" ".repeat(column)),
        column + STEP,
        false,
        false);
  }

  /** Whether the value is in a line of its own. */
  private boolean isBelow(Spot spot) {
    int nameEnd = spot.branch().nameEnd();
    return scope.sketch().text().indexOf('\n', nameEnd, spot.from()) >= 0;
  }

  private record Ranked(Offer offer, int rank) {}

  private List<Offer> fitting(Spot spot) {
    String typed = spot.word();
    boolean inside = isInside(spot);
    List<Ranked> ranked =
        offers(spot)
            .filter(offer -> offer.isPart() || !inside)
            .<Ranked>mapMulti(
                (offer, out) -> {
                  OptionalInt rank = rank(offer, typed);
                  if (rank.isPresent()) out.accept(new Ranked(offer, rank.getAsInt()));
                })
            .sorted(Comparator.comparingInt(Ranked::rank))
            .toList();
    boolean near = !ranked.isEmpty() && ranked.getFirst().rank() < Fit.SCATTERED;
    return ranked.stream()
        .filter(one -> !near || one.rank() < Fit.SCATTERED)
        .map(Ranked::offer)
        .toList();
  }

  private static OptionalInt rank(Offer offer, String typed) {
    String part = typed.substring(Math.max(0, offer.keep()));
    return offer.kind() == Completion.Kind.TEXT
        ? Fit.ofText(part, offer.text())
        : Fit.of(part, offer.text());
  }

  private Stream<Offer> offers(Spot spot) {
    return switch (spot.role()) {
      case KEY -> new KeyOffers(scope, spot, around).all();
      case VALUE ->
          scope.valueType(spot.branch()).stream()
              .filter(type -> isText(type) && (type.fields().isEmpty() || !isBelow(spot)))
              .flatMap(type -> values(spot, type));
      case ITEM -> items(spot);
      case REFERENCE -> ReferenceOffers.inside(scope, spot, around);
    };
  }

  private Stream<Offer> items(Spot spot) {
    Optional<ValueType<?>> item = scope.valueType(spot.branch()).flatMap(ValueType::item);
    return item.stream()
        .flatMap(
            type ->
                Stream.concat(values(spot, type), new KeyOffers(scope, spot, around).ofItem(type)));
  }

  private Stream<Offer> values(Spot spot, ValueType<?> type) {
    Site site = new Site(scope, spot.branch(), around);
    return ValueOffers.of(new Ask(site, type, spot.word(), isInside(spot))).stream();
  }

  /** Lists and groups open lines of their own. */
  private static boolean isText(ValueType<?> type) {
    return type.item().isEmpty() || !type.choices().isEmpty() || !type.forms().isEmpty();
  }
}
