package dev.slipway.config.language;

import dev.slipway.config.Span;
import dev.slipway.config.catalogue.Images;
import dev.slipway.config.schema.Choice;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Support;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import dev.slipway.config.sketch.Style;
import dev.slipway.config.sketch.Value;
import dev.slipway.config.yaml.Source;
import java.util.Optional;

/** Explains the field or value at a place of a text. */
public final class Hover {
  private final Scope scope;
  private final Sketch sketch;
  private final int offset;
  private final Surroundings around;

  private Hover(Sketch sketch, int offset, Surroundings around) {
    this.scope = Scope.of(sketch);
    this.sketch = sketch;
    this.offset = offset;
    this.around = around;
  }

  /** As below, with nothing known of what is around the text. */
  public static Optional<HoverText> at(String text, int offset) {
    return at(text, offset, Surroundings.NONE);
  }

  /** Empty where there is nothing to explain. */
  public static Optional<HoverText> at(String text, int offset, Surroundings around) {
    int place = Math.clamp(offset, 0, text.length());
    return new Hover(Sketch.of(text), place, around).explain();
  }

  private Optional<HoverText> explain() {
    Branch branch = sketch.at(offset);
    if (branch.isRoot()) return Optional.empty();
    boolean onName = branch.isField() && offset <= branch.nameEnd();
    if (onName) return ofName(branch);
    Value value = branch.value();
    if (!value.touches(offset)) return Optional.empty();
    return ReferenceHover.at(sketch.text(), offset, around).or(() -> ofValue(branch, value));
  }

  private Optional<HoverText> ofName(Branch branch) {
    Span span = span(branch.start(), branch.nameEnd());
    Optional<HoverText> field = scope.field(branch).map(known -> ofField(known, span));
    return field.or(() -> ofOwnName(branch, span));
  }

  /** A name that the user chose: an environment variable, or a label. */
  private Optional<HoverText> ofOwnName(Branch branch, Span span) {
    return scope
        .valueType(branch)
        .filter(_ -> branch.parent().map(Scope::topic).filter("env"::equals).isPresent())
        .map(
            _ ->
                HoverText.ofValue(
                    branch.name(), "An environment variable for all commands.", span));
  }

  private Optional<HoverText> ofValue(Branch branch, Value value) {
    if (value.style() == Style.ALIAS) return ofAlias(value);
    boolean single = value.style() == Style.PLAIN || value.style() == Style.QUOTED;
    if (!single) return Optional.empty();
    String text = sketch.text(value);
    Span span = span(value.start(), value.end());
    return scope
        .valueType(branch)
        .flatMap(type -> help(type, text).or(() -> ofImage(branch, text)))
        .map(help -> HoverText.ofValue(text, help, span));
  }

  private static Optional<String> help(ValueType<?> type, String text) {
    Optional<String> choice =
        type.choices().stream()
            .filter(one -> one.value().equals(text))
            .map(Choice::help)
            .findFirst();
    Optional<String> meaning = Meanings.of(type, text);
    if (choice.isEmpty()) return meaning;
    return Optional.of(meaning.map(words -> words + " " + choice.get()).orElse(choice.get()));
  }

  private static Optional<String> ofImage(Branch branch, String text) {
    return Scope.topic(branch).equals("image")
        ? Images.named(text).map(Choice::help)
        : Optional.empty();
  }

  private Optional<HoverText> ofAlias(Value value) {
    String name = sketch.text(value).substring(1);
    Integer anchor = sketch.anchors().get(name);
    if (anchor == null) return Optional.empty();
    int line = new Source(sketch.text()).position(anchor).line();
    return Optional.of(
        HoverText.ofValue(
            "*" + name,
            "The same as what is named &" + name + " in line " + line + ".",
            span(value.start(), value.end())));
  }

  private Span span(int start, int end) {
    return new Source(sketch.text()).span(start, end);
  }

  private static HoverText ofField(Field<?> field, Span span) {
    return new HoverText(
        field.name(),
        field.help(),
        field.type().forms(),
        field.fallback(),
        field.rule(),
        field.example(),
        note(field),
        span);
  }

  private static String note(Field<?> field) {
    String since = field.since().sentence();
    return switch (field.support()) {
      case Support.ActedOn _ -> field.required() ? "Required. " + since : since;
      case Support.NotYet _ -> "Slipway does not act on it yet.";
      case Support.NoEffect none -> "It has no effect. " + none.why();
    };
  }
}
