package dev.slipway.ui.form;

import dev.slipway.config.schema.Choice;
import dev.slipway.config.schema.Shape;
import dev.slipway.config.schema.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told from a value's shape about the way to fill it in. */
record Shapes(ValueType<?> type) {

  static Shapes of(ValueType<?> type) {
    return new Shapes(type);
  }

  private List<Shape> alternatives() {
    return type.shape().alternatives();
  }

  /** Words to choose from; empty if there are none. */
  List<String> words() {
    return type.choices().stream().map(Choice::value).toList();
  }

  /** True if nothing but one of the words will do. */
  boolean isClosed() {
    return alternatives().stream()
        .filter(Shapes::isScalar)
        .allMatch(shape -> shape instanceof Shape.Words || shape instanceof Shape.Flag);
  }

  /** Names with values, as fields or as items that hold an equals sign. */
  boolean isPairs() {
    Optional<Shape.Table> table = type.table();
    if (table.isEmpty() || !isScalar(table.get().value())) return false;
    return type.item().isEmpty() || type.item().filter(Shapes::takesPair).isPresent();
  }

  /** A list as people write it first, before any other form. */
  boolean startsAsList() {
    return alternatives().getFirst() instanceof Shape.Items;
  }

  /** What to show for a value that is not there yet. */
  FormValue empty() {
    return switch (alternatives().getFirst()) {
      case Shape.Items _ when isPairs() -> new FormValue.Pairs(List.of(Pair.EMPTY), true, 0);
      case Shape.Table _ when isPairs() -> new FormValue.Pairs(List.of(Pair.EMPTY), false, 0);
      case Shape.Items _ -> new FormValue.Rows(List.of(), 0);
      case Shape.Group group -> new FormValue.Group(List.of(), group.fields(), 0);
      case Shape.Table _ -> new FormValue.Other("a group of fields");
      default -> new FormValue.Text("", false);
    };
  }

  /** True if these letters mean a number, a flag or a word of the language, not text. */
  boolean isLiteral(String text) {
    return alternatives().stream().anyMatch(shape -> isLiteral(shape, text));
  }

  /** True if a value can only be right without quotes. */
  boolean isNeverText(String text) {
    return alternatives().stream()
        .filter(shape -> shape instanceof Shape.Flag || shape instanceof Shape.Numeric)
        .anyMatch(shape -> isLiteral(shape, text));
  }

  private static boolean isLiteral(Shape shape, String text) {
    return switch (shape) {
      case Shape.Flag _ -> text.equals("true") || text.equals("false");
      case Shape.Numeric _ -> text.matches("-?[0-9]+(?:\\.[0-9]+)?");
      case Shape.Words words ->
          words.choices().stream().anyMatch(choice -> choice.value().equals(text));
      case Shape.Text given ->
          given.pattern().filter(pattern -> Pattern.matches(pattern, text)).isPresent();
      default -> false;
    };
  }

  private static boolean takesPair(ValueType<?> item) {
    return item.shape().alternatives().stream()
        .anyMatch(
            shape ->
                shape instanceof Shape.Text text
                    && text.pattern()
                        .filter(pattern -> Pattern.matches(pattern, "A=b"))
                        .isPresent());
  }

  private static boolean isScalar(ValueType<?> type) {
    return type.shape().alternatives().stream().allMatch(Shapes::isScalar);
  }

  private static boolean isScalar(Shape shape) {
    return switch (shape) {
      case Shape.Text _, Shape.Numeric _, Shape.Flag _, Shape.Words _ -> true;
      case Shape.Items _, Shape.Group _, Shape.Table _, Shape.AnyOf _ -> false;
    };
  }
}
