package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;
import dev.slipway.config.edit.Place.Step;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes of one text. Each leaves every byte alone that is not part of the value it is about, and
 * is read again before it is handed out: a change that would say anything else than what was asked
 * for is refused. Holds no state; any thread may use it.
 */
public final class Edits {
  private static final String SPOILT =
      "This cannot be changed here without touching other parts of the text. Change it in the"
          + " text.";

  private final String text;
  private final FieldOrder order;

  public Edits(String text, FieldOrder order) {
    this.text = text;
    this.order = order;
  }

  /** A way to change a draft. */
  private interface Change {
    List<TextEdit> edits(Draft draft) throws CannotEdit;
  }

  /** What the text says after a change. */
  private interface Meaning {
    Value of(Value before);
  }

  /** Puts a value at a place, whether something stands there or not; missing groups are begun. */
  public Edited set(Place place, Value value) {
    return attempt(draft -> set(draft, place, value), tree -> Tree.with(tree, place, value));
  }

  /** Removes a value with its field or dash, and what would be left of the groups around it. */
  public Edited remove(Place place) {
    Optional<Place> whole = wholeOf(place);
    if (whole.isEmpty()) return new Edited.Changed(List.of(), text);
    Place gone = whole.get();
    return attempt(draft -> remove(draft, gone), tree -> without(tree, gone));
  }

  /** Removes a value with its field or dash; what is left of a group or list is an empty one. */
  public Edited takeOut(Place place) {
    return attempt(draft -> takeOut(draft, place), tree -> without(tree, place));
  }

  /** Puts an item into a list, which comes into being if there is none. */
  public Edited insert(Place list, int index, Value item) {
    return attempt(
        draft -> insert(draft, list, index, item), tree -> Tree.inserted(tree, list, index, item));
  }

  /** Moves an item, so that it stands at another index afterwards. */
  public Edited move(Place list, int from, int to) {
    return attempt(
        draft -> new ListChange(draft, list(draft, list)).move(from, to),
        tree -> Tree.moved(tree, list, from, to));
  }

  /** Gives another name to a field whose name is the user's own. */
  public Edited rename(Place place, String name) {
    return attempt(draft -> rename(draft, place, name), tree -> Tree.renamed(tree, place, name));
  }

  private Edited attempt(Change change, Meaning meaning) {
    try {
      Draft draft = Draft.read(text);
      Optional<Edited> done = attempt(draft, change, meaning);
      if (done.isEmpty()) done = attempt(draft.carefully(), change, meaning);
      return done.orElse(new Edited.Impossible(SPOILT));
    } catch (CannotEdit e) {
      return new Edited.Impossible(e.sentence());
    }
  }

  /** Empty if the text would not say afterwards what it should. */
  private Optional<Edited> attempt(Draft draft, Change change, Meaning meaning) throws CannotEdit {
    List<TextEdit> edits = merged(change.edits(draft));
    String after = TextEdit.apply(text, edits);
    boolean looseEnds = !draft.layout().endsWithBreak();
    return said(after)
        .filter(said -> Tree.same(meaning.of(draft.value()), said, looseEnds))
        .map(said -> new Edited.Changed(edits, after));
  }

  private static Optional<Value> said(String text) {
    try {
      return Optional.of(Draft.read(text).value());
    } catch (CannotEdit e) {
      return Optional.empty();
    }
  }

  /** In order, and those that touch each other as one. */
  private static List<TextEdit> merged(List<TextEdit> edits) {
    List<TextEdit> merged = new ArrayList<>();
    Comparator<TextEdit> inOrder =
        Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);
    for (TextEdit edit : edits.stream().sorted(inOrder).toList()) {
      boolean touches = !merged.isEmpty() && merged.getLast().end() == edit.start();
      if (!touches) {
        merged.add(edit);
        continue;
      }
      TextEdit before = merged.removeLast();
      merged.add(
          new TextEdit(before.start(), edit.end(), before.replacement() + edit.replacement()));
    }
    return merged;
  }

  private List<TextEdit> set(Draft draft, Place place, Value value) throws CannotEdit {
    List<Spot> way = draft.way(place);
    if (way.isEmpty() || (way.size() == 1 && way.getFirst().isNothing())) {
      return first(draft, place, value);
    }
    Spot nearest = way.getLast();
    int depth = way.size() - 1;
    if (depth == place.depth()) return ValueChange.of(draft, nearest, value);
    Value inside = wrapped(place, depth + 1, value);
    Step next = place.steps().get(depth);
    if (isHollow(nearest)) {
      return ValueChange.of(draft, nearest, wrapped(place, depth, value));
    }
    return switch (next) {
      case Step.Key(String name) when nearest.value() instanceof Node.Mapping group ->
          new GroupChange(draft, nearest, group)
              .insert(name, inside, order.namesAt(place.first(depth)));
      case Step.Item(int index)
          when nearest.value() instanceof Node.Sequence list && index == list.items().size() ->
          new ListChange(draft, list).insert(index, inside);
      default -> throw new CannotEdit("Something else stands there in the text by now.");
    };
  }

  /** Nothing at all, or a pair of brackets with nothing inside. */
  private static boolean isHollow(Spot spot) {
    if (spot.inFlow()) return spot.isNothing();
    return switch (spot.value()) {
      case Node.Scalar scalar -> scalar.isNull();
      case Node.Sequence list -> list.items().isEmpty();
      case Node.Mapping group -> group.entries().isEmpty();
    };
  }

  private static List<TextEdit> first(Draft draft, Place place, Value value) throws CannotEdit {
    if (!place.isRoot() && place.steps().getFirst() instanceof Step.Key(String name)) {
      return GroupChange.first(draft, name, wrapped(place, 1, value));
    }
    throw new CannotEdit("A configuration begins with a field.");
  }

  private static Value wrapped(Place place, int depth, Value value) {
    Value all = value;
    for (Step step : place.steps().subList(depth, place.depth()).reversed()) {
      all =
          switch (step) {
            case Step.Key(String name) -> Value.field(name, all);
            case Step.Item _ -> new Value.Items(List.of(all));
          };
    }
    return all;
  }

  /** The outermost place of which nothing would be left; empty if nothing stands there. */
  private Optional<Place> wholeOf(Place place) {
    try {
      List<Spot> way = Draft.read(text).way(place);
      if (way.size() <= place.depth()) return Optional.empty();
      int depth = place.depth();
      while (depth > 1 && size(way.get(depth - 1).value()) == 1) depth--;
      return Optional.of(place.first(depth));
    } catch (CannotEdit e) {
      return Optional.of(place);
    }
  }

  private static int size(Node node) {
    return switch (node) {
      case Node.Scalar _ -> 0;
      case Node.Sequence list -> list.items().size();
      case Node.Mapping group -> group.entries().size();
    };
  }

  private static Value without(Value tree, Place place) {
    Value left = Tree.without(tree, place);
    boolean nothing = left instanceof Value.Fields(List<Value.Entry> entries) && entries.isEmpty();
    return nothing ? new Value.Nothing() : left;
  }

  private List<TextEdit> remove(Draft draft, Place place) throws CannotEdit {
    List<Spot> way = draft.way(place);
    if (way.size() <= place.depth()) {
      throw new CannotEdit("This value is repeated from another place. Change it in the text.");
    }
    Spot parent = way.get(place.depth() - 1);
    return switch (place.last()) {
      case Step.Key(String name) when parent.value() instanceof Node.Mapping group ->
          new GroupChange(draft, parent, group).remove(name);
      case Step.Item(int index) when parent.value() instanceof Node.Sequence list ->
          new ListChange(draft, list).remove(index);
      default -> throw new CannotEdit(SPOILT);
    };
  }

  private List<TextEdit> takeOut(Draft draft, Place place) throws CannotEdit {
    Place outer = place.parent();
    List<Spot> way = draft.way(outer);
    boolean only = way.size() > outer.depth() && size(way.getLast().value()) == 1;
    if (!only || outer.isRoot()) return remove(draft, place);
    boolean group = way.getLast().value() instanceof Node.Mapping;
    Value empty = group ? new Value.Fields(List.of()) : new Value.Items(List.of());
    return ValueChange.of(draft, way.getLast(), empty);
  }

  private List<TextEdit> insert(Draft draft, Place place, int index, Value item) throws CannotEdit {
    List<Spot> way = draft.way(place);
    boolean there = way.size() > place.depth() && !isHollow(way.getLast());
    if (!there) return set(draft, place, new Value.Items(List.of(item)));
    return new ListChange(draft, list(draft, place)).insert(index, item);
  }

  private static Node.Sequence list(Draft draft, Place place) throws CannotEdit {
    List<Spot> way = draft.way(place);
    if (way.size() > place.depth() && way.getLast().value() instanceof Node.Sequence list) {
      if (!draft.layout().isAlias(list)) return list;
    }
    throw new CannotEdit("There is no list of its own at this place of the text.");
  }

  private List<TextEdit> rename(Draft draft, Place place, String name) throws CannotEdit {
    Place outer = place.parent();
    List<Spot> way = draft.way(place);
    if (way.size() <= place.depth() || !(place.last() instanceof Step.Key(String before))) {
      throw new CannotEdit(SPOILT);
    }
    if (!(way.get(outer.depth()).value() instanceof Node.Mapping group)) {
      throw new CannotEdit(SPOILT);
    }
    boolean taken = !before.equals(name) && group.entry(name).isPresent();
    if (taken) throw new CannotEdit("There is a \"" + name + "\" already.");
    return new GroupChange(draft, way.get(outer.depth()), group).rename(before, name);
  }
}
