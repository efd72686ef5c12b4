package dev.slipway.config.edit;

import dev.slipway.config.edit.Place.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a configuration says, apart from how it is written: what a change is checked against. */
final class Tree {
  private Tree() {}

  /** With another value at a place; groups on the way that are missing come into being. */
  static Value with(Value tree, Place place, Value value) {
    return at(tree, place, 0, old -> value);
  }

  static Value without(Value tree, Place place) {
    Step last = place.last();
    return at(tree, place.parent(), 0, parent -> without(parent, last));
  }

  static Value inserted(Value tree, Place list, int index, Value item) {
    return at(
        tree,
        list,
        0,
        old -> {
          List<Value> items = items(old);
          items.add(index, item);
          return new Value.Items(items);
        });
  }

  static Value moved(Value tree, Place list, int from, int to) {
    return at(
        tree,
        list,
        0,
        old -> {
          List<Value> items = items(old);
          items.add(to, items.remove(from));
          return new Value.Items(items);
        });
  }

  static Value renamed(Value tree, Place place, String name) {
    String before = place.last() instanceof Step.Key(String key) ? key : "";
    return at(
        tree,
        place.parent(),
        0,
        group ->
            new Value.Fields(
                entries(group).entrySet().stream()
                    .map(
                        entry ->
                            new Value.Entry(
                                entry.getKey().equals(before) ? name : entry.getKey(),
                                entry.getValue()))
                    .toList()));
  }

  private static Value at(Value tree, Place place, int depth, UnaryOperator<Value> change) {
    if (depth == place.depth()) return change.apply(tree);
    return switch (place.steps().get(depth)) {
      case Step.Key(String name) -> {
        Map<String, Value> entries = entries(tree);
        Value inside = entries.getOrDefault(name, new Value.Nothing());
        entries.put(name, at(inside, place, depth + 1, change));
        yield fields(entries);
      }
      case Step.Item(int index) -> {
        List<Value> items = items(tree);
        if (index == items.size()) items.add(new Value.Nothing());
        items.set(index, at(items.get(index), place, depth + 1, change));
        yield new Value.Items(items);
      }
    };
  }

  private static Value without(Value parent, Step step) {
    return switch (step) {
      case Step.Key(String name) -> {
        Map<String, Value> entries = entries(parent);
        entries.remove(name);
        yield fields(entries);
      }
      case Step.Item(int index) -> {
        List<Value> items = items(parent);
        items.remove(index);
        yield new Value.Items(items);
      }
    };
  }

  private static Map<String, Value> entries(Value value) {
    Map<String, Value> entries = new LinkedHashMap<>();
    if (value instanceof Value.Fields(List<Value.Entry> given)) {
      given.forEach(entry -> entries.put(entry.name(), entry.value()));
    }
    return entries;
  }

  private static Value fields(Map<String, Value> entries) {
    return new Value.Fields(
        entries.entrySet().stream()
            .map(entry -> new Value.Entry(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.Items(List<Value> given)
        ? new ArrayList<>(given)
        : new ArrayList<>();
  }

  /**
   * True if both say the same; the order of fields says nothing.
   *
   * @param looseEnds the last line of a text had no line break and has one now, or the other way
   *     round, which is part of a text below a bar
   */
  static boolean same(Value one, Value other, boolean looseEnds) {
    return switch (one) {
      case Value.Items(List<Value> items) ->
          other instanceof Value.Items(List<Value> others) && sameItems(items, others, looseEnds);
      case Value.Fields _ ->
          other instanceof Value.Fields && sameEntries(entries(one), entries(other), looseEnds);
      case Value.Nothing _ -> other instanceof Value.Nothing;
      case Value.Text(String text, boolean _) -> sameText(text, other, looseEnds);
      case Value.Plain(String text) -> sameText(text, other, looseEnds);
    };
  }

  private static boolean sameItems(List<Value> items, List<Value> others, boolean looseEnds) {
    if (items.size() != others.size()) return false;
    for (int i = 0; i < items.size(); i++) {
      if (!same(items.get(i), others.get(i), looseEnds)) return false;
    }
    return true;
  }

  private static boolean sameEntries(
      Map<String, Value> entries, Map<String, Value> others, boolean looseEnds) {
    return entries.keySet().equals(others.keySet())
        && entries.entrySet().stream()
            .allMatch(
                entry ->
                    same(
                        entry.getValue(),
                        others.getOrDefault(entry.getKey(), new Value.Nothing()),
                        looseEnds));
  }

  private static boolean sameText(String text, Value other, boolean looseEnds) {
    String second =
        switch (other) {
          case Value.Text(String words, boolean _) -> words;
          case Value.Plain(String words) -> words;
          case Value.Nothing _, Value.Items _, Value.Fields _ -> null;
        };
    if (second == null) return false;
    return second.equals(text)
        || (looseEnds && (second.equals(text + "\n") || text.equals(second + "\n")));
  }
}
