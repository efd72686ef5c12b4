package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Shape;
import dev.slipway.config.schema.Support;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.sketch.Branch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that may be written in a group: not those that are there, or are excluded. */
final class KeyOffers {
  private static final String MERGE = "<<";

  private final Scope scope;
  private final Spot spot;
  private final Surroundings around;

  KeyOffers(Scope scope, Spot spot, Surroundings around) {
    this.scope = scope;
    this.spot = spot;
    this.around = around;
  }

  Stream<Offer> all() {
    List<Field<?>> fields = scope.fields(spot.branch());
    Stream<Offer> known = offers(fields);
    Stream<Offer> others = fields.isEmpty() ? names() : merge();
    return Stream.concat(known, others);
  }

  /** For a new item of a list. */
  Stream<Offer> ofItem(ValueType<?> item) {
    boolean fresh = spot.lead().endsWith("- ");
    return fresh ? sorted(Scope.fields(item)).map(this::offer) : Stream.empty();
  }

  private Stream<Offer> offers(List<Field<?>> fields) {
    List<Branch> given = given();
    Set<String> names = given.stream().map(Branch::name).collect(Collectors.toSet());
    Set<String> excluded =
        fields.stream()
            .filter(field -> names.contains(field.name()))
            .flatMap(field -> field.excludes().stream())
            .collect(Collectors.toSet());
    return sorted(fields)
        .filter(field -> !names.contains(field.name()) && !excluded.contains(field.name()))
        .filter(field -> field.excludes().stream().noneMatch(names::contains))
        .map(this::offer);
  }

  private Stream<Field<?>> sorted(List<Field<?>> fields) {
    return fields.stream().sorted(Comparator.comparingInt(this::rank));
  }

  /** Without a type little is certain but that it is needed. */
  private int rank(Field<?> field) {
    boolean certain = !spot.branch().isRoot() || scope.type().isPresent();
    if (field.required() && (certain || field.name().equals("type"))) return 0;
    return switch (field.support()) {
      case Support.ActedOn _ -> 1;
      case Support.NotYet _ -> 2;
      case Support.NoEffect _ -> 3;
    };
  }

  /** The fields beside the place; not the one that the place is in. */
  private List<Branch> given() {
    return spot.branch().children().stream()
        .filter(Branch::isField)
        .filter(field -> field.start() != spot.from() || field.start() == field.nameEnd())
        .toList();
  }

  private Offer offer(Field<?> field) {
    String head = field.name() + ":";
    if (spot.named()) return key(field, field.name(), -1);
    if (spot.flow()) return inBraces(field, head);
    if (hasLinesBelow()) return key(field, head, -1);
    String indent = " ".repeat(spot.column());
    return key(field, head + field.type().opening().replace("\n", "\n" + indent), -1);
  }

  private static Offer inBraces(Field<?> field, String head) {
    String brackets =
        switch (field.type().shape().alternatives().getFirst()) {
          case Shape.Items _ -> " []";
          case Shape.Group _, Shape.Table _ -> " {}";
          default -> " ";
        };
    int caret = head.length() + brackets.length() - (brackets.length() > 1 ? 1 : 0);
    return key(field, head + brackets, caret);
  }

  private static Offer key(Field<?> field, String text, int caret) {
    return new Offer(field.name(), text, field.help(), Completion.Kind.FIELD, true, caret);
  }

  /** Whether what would be opened stands there already. */
  private boolean hasLinesBelow() {
    String text = scope.sketch().text();
    int at = text.indexOf('\n', spot.to());
    while (at >= 0 && at < text.length()) {
      int start = at + 1;
      int column = 0;
      while (start + column < text.length() && text.charAt(start + column) == ' ') column++;
      int end = text.indexOf('\n', start);
      boolean blank = text.substring(start, end < 0 ? text.length() : end).isBlank();
      if (!blank) return column > spot.column();
      at = end;
    }
    return false;
  }

  /** Names of the user's own: environment variables. */
  private Stream<Offer> names() {
    boolean table =
        scope.valueType(spot.branch()).flatMap(ValueType::table).isPresent()
            && Scope.topic(spot.branch()).equals("env");
    boolean asked = !spot.typed().isEmpty() || !spot.branch().children().isEmpty();
    if (!table || !asked) return Stream.empty();
    Set<String> names = given().stream().map(Branch::name).collect(Collectors.toSet());
    return EnvOffers.names(around).filter(known -> !names.contains(known.value())).map(this::name);
  }

  private Offer name(Choice known) {
    String text = spot.named() ? known.value() : known.value() + ": ";
    return new Offer(known.value(), text, known.help(), Completion.Kind.FIELD, true, -1);
  }

  private Stream<Offer> merge() {
    boolean able = !scope.sketch().anchors().isEmpty() && spot.branch().child(MERGE).isEmpty();
    return able && !spot.named()
        ? Stream.of(
            new Offer(
                MERGE,
                MERGE + ": *",
                "Takes over the fields of a group that is named with &.",
                Completion.Kind.FIELD,
                true,
                -1))
        : Stream.empty();
  }
}
