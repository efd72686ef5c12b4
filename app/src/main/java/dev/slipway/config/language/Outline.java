package dev.slipway.config.language;

import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import dev.slipway.config.sketch.Style;
import dev.slipway.config.sketch.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields and items of a text as a tree, also of one that is broken. */
public final class Outline {
  private static final int LONGEST = 60;
  private static final List<String> NAMES = List.of("name", "type", "path", "url", "prefix");

  private final Sketch sketch;

  private Outline(Sketch sketch) {
    this.sketch = sketch;
  }

  public static List<OutlineItem> of(String text) {
    Sketch sketch = Sketch.of(text);
    return new Outline(sketch).children(sketch.root());
  }

  private List<OutlineItem> children(Branch group) {
    List<Branch> children = group.children();
    return IntStream.range(0, children.size())
        .mapToObj(index -> item(children.get(index), index))
        .toList();
  }

  private OutlineItem item(Branch branch, int index) {
    return branch.isItem() ? ofItem(branch, index) : ofField(branch);
  }

  private OutlineItem ofField(Branch field) {
    return new OutlineItem(
        field.name(), detail(field.value()), field.start(), field.end(), children(field));
  }

  /** Named by its text, or by the field in it that tells it from others. */
  private OutlineItem ofItem(Branch item, int index) {
    String name =
        Stream.of(written(item.value()), named(item), first(item))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("item " + (index + 1));
    return new OutlineItem(name, "", item.start(), item.end(), children(item));
  }

  private Optional<String> named(Branch item) {
    return NAMES.stream()
        .flatMap(name -> sketch.text(item, name).stream())
        .findFirst()
        .map(Outline::shortened);
  }

  private Optional<String> first(Branch item) {
    return item.children().stream()
        .findFirst()
        .filter(Branch::isField)
        .map(
            field ->
                written(field.value())
                    .map(text -> field.name() + ": " + text)
                    .orElse(field.name()));
  }

  private String detail(Value value) {
    return written(value).orElse("");
  }

  private Optional<String> written(Value value) {
    return value.isText() || value.style() == Style.ALIAS
        ? Optional.of(shortened(line(value))).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The first line that says something. */
  private String line(Value value) {
    boolean lines = value.style() == Style.BLOCK;
    return sketch
        .text(value)
        .lines()
        .skip(lines ? 1 : 0)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
