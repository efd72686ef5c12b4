package dev.slipway.config.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Findings;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/**
 * Any sequence of changes of any configuration changes what was asked for, and no byte outside of
 * it. The tree is judged by plain maps and lists that know nothing of how texts are changed.
 */
class EditsPropertyTest {
  private static final FieldOrder ORDER =
      group ->
          List.of("type", "name", "image", "env", "commands", "ports", "resources", "gpu", "tags");
  private static final Pattern COMMENT = Pattern.compile("# c[0-9]+");
  private static final List<String> TEXTS =
      List.of(
          "y",
          "new",
          "on",
          "1_000",
          "a: b",
          "",
          " x",
          "it's",
          "\"q\"",
          "two\nlines",
          "end\n",
          "a\tb",
          "${{ secrets.A }}",
          "[",
          "# c",
          "🚀",
          "null",
          "-",
          "a,b",
          "{x}",
          "\\n",
          "\u0007",
          "l\r\nm");
  private static final int CHANGES = 6;

  /** A change, and what it is about. */
  private record Change(
      String name, Place place, Edited edited, boolean keepsAll, BiConsumer<Object, Place> model) {}

  /** A value of the tree, where it stands, and the stretch of text that is its own. */
  private record Found(Place place, Node value, int letters, int start, int end) {}

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void onlyWhatIsTouchedChanges(@ForAll long seed) {
    Random random = new Random(seed);
    String text = RandomConfiguration.text(random);
    for (int i = 0; i < CHANGES; i++) {
      List<Found> all = found(text);
      if (all.isEmpty()) return;
      Found target = all.get(random.nextInt(all.size()));
      Change change = change(text, target, random);
      if (!(change.edited() instanceof Edited.Changed changed)) {
        // Removing what parts a text that keeps blank lines from such lines would add them to it;
        // and
        // no real configuration has a list that begins behind the dash of another one.
        if (!text.contains("|+")) {
          assertThat(change.edited().toString())
              .as(change.name() + " at " + change.place() + " in\n" + text)
              .contains("begins within another one");
        }
        continue;
      }
      check(text, target, change, changed);
      text = changed.text();
    }
  }

  private static Change change(String text, Found target, Random random) {
    Edits edits = new Edits(text, ORDER);
    Place place = target.place();
    if (target.value() instanceof Node.Sequence list
        && !list.items().isEmpty()
        && random.nextBoolean()) {
      int size = list.items().size();
      return random.nextBoolean()
          ? insertion(edits, place, size, random)
          : move(edits, place, size, random);
    }
    return switch (random.nextInt(5)) {
      case 0 -> removal(edits, place);
      case 1 -> addition(edits, target, random);
      default -> setting(edits, target, random);
    };
  }

  private static Change setting(Edits edits, Found target, Random random) {
    Value value = value(random);
    boolean scalars = target.value() instanceof Node.Scalar && value.isScalar();
    return new Change(
        "set " + value,
        target.place(),
        edits.set(target.place(), value),
        scalars,
        (parent, place) -> put(parent, place, plainOf(value)));
  }

  private static Change addition(Edits edits, Found target, Random random) {
    String name = "new" + random.nextInt(1_000_000);
    Place inside =
        target.value() instanceof Node.Mapping ? target.place().key(name) : Place.of(name);
    Value value = value(random);
    return new Change(
        "add " + value,
        inside,
        edits.set(inside, value),
        true,
        (parent, place) -> put(parent, place, plainOf(value)));
  }

  private static Change removal(Edits edits, Place place) {
    return new Change("take out", place, edits.takeOut(place), false, EditsPropertyTest::drop);
  }

  private static Change insertion(Edits edits, Place list, int size, Random random) {
    int index = random.nextInt(size + 1);
    Value value = value(random);
    return new Change(
        "insert " + index + " " + value,
        list.item(index),
        edits.insert(list, index, value),
        true,
        (parent, place) -> asList(parent).add(index, plainOf(value)));
  }

  private static Change move(Edits edits, Place list, int size, Random random) {
    int from = random.nextInt(size);
    int to = random.nextInt(size);
    return new Change(
        "move " + from + " " + to,
        list.item(from),
        edits.move(list, from, to),
        true,
        (parent, place) -> asList(parent).add(to, asList(parent).remove(from)));
  }

  private static Value value(Random random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return switch (random.nextInt(6)) {
      case 0 -> new Value.Items(List.of(new Value.Text(text), new Value.Plain("8")));
      case 1 -> Value.field("a", Value.field("b", new Value.Text(text)));
      case 2 -> new Value.Plain("true");
      case 3 -> new Value.Items(List.of(Value.field("path", new Value.Text(text))));
      default -> new Value.Text(text);
    };
  }

  private static void check(String text, Found target, Change change, Edited.Changed changed) {
    String what =
        change.name() + " at " + change.place() + " in\n" + text + "\ngives\n" + changed.text();
    assertThat(TextEdit.apply(text, changed.edits())).as(what).isEqualTo(changed.text());
    assertThat(loosened(tree(changed.text()), text))
        .as(what)
        .isEqualTo(loosened(expected(text, change), text));
    Found touched = change.name().equals("take out") ? withComments(target, text) : target;
    assertTouchesOnly(touched, changed.edits(), what);
    assertCommentsStay(text, touched, change, changed.text(), what);
    assertOthersKeepTheirLetters(text, target, change, changed.text(), what);
  }

  /** With the comments behind a value that are indented as its own. */
  private static Found withComments(Found found, String text) {
    var source = new Source(text);
    int column = found.letters() - source.lineStart(found.letters());
    int end = found.end();
    while (end < text.length()) {
      String line = source.lineAt(end);
      int indentation = line.length() - line.stripLeading().length();
      if (!line.strip().startsWith("#") || indentation < column) break;
      end = Math.min(text.length(), source.lineEnd(end) + 1);
    }
    return new Found(found.place(), found.value(), found.letters(), found.start(), end);
  }

  private static Object expected(String text, Change change) {
    List<Object> top = new ArrayList<>();
    top.add(tree(text));
    Object parent = top.getFirst();
    for (Place.Step step : change.place().parent().steps()) parent = inside(parent, step);
    change.model().accept(parent, change.place());
    boolean emptied = top.getFirst() instanceof Map<?, ?> map && map.isEmpty();
    return emptied ? Optional.empty() : top.getFirst();
  }

  /** Nothing is taken away but within the lines of the value, a line break beside them included. */
  private static void assertTouchesOnly(Found target, List<TextEdit> edits, String what) {
    for (TextEdit edit : edits) {
      if (edit.start() == edit.end()) continue;
      assertThat(edit.start()).as(what).isGreaterThanOrEqualTo(target.start() - 2);
      assertThat(edit.end()).as(what).isLessThanOrEqualTo(target.end() + 2);
    }
  }

  private static void assertCommentsStay(
      String text, Found target, Change change, String after, String what) {
    List<String> before = comments(text);
    List<String> now = comments(after);
    if (change.name().startsWith("move")) {
      assertThat(now).as(what).containsExactlyInAnyOrderElementsOf(before);
    } else if (change.keepsAll()) {
      assertThat(now).as(what).isEqualTo(before);
    } else {
      List<String> outside = new ArrayList<>(comments(text.substring(0, target.start())));
      outside.addAll(comments(text.substring(target.end())));
      if (!outside.isEmpty()) assertThat(now).as(what).containsSubsequence(outside);
    }
  }

  /** The letters of every value outside of the touched one, quotes included. */
  private static void assertOthersKeepTheirLetters(
      String text, Found target, Change change, String after, String what) {
    boolean onlyNew = change.name().startsWith("add") || change.name().startsWith("insert");
    List<String> letters = new ArrayList<>();
    for (Found found : found(text)) {
      boolean outside = onlyNew || !found.place().isIn(target.place());
      if (outside && found.value() instanceof Node.Scalar) letters.add(letters(text, found));
    }
    List<String> now =
        found(after).stream()
            .filter(found -> found.value() instanceof Node.Scalar)
            .map(found -> letters(after, found))
            .toList();
    if (!letters.isEmpty()) assertThat(now).as(what).containsSubsequence(letters);
  }

  private static String letters(String text, Found found) {
    return text.substring(found.letters(), found.value().span().end()).strip();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void settingTheOldTextBackRestoresEveryByte(@ForAll long seed) {
    Random random = new Random(seed);
    String text = RandomConfiguration.text(random);
    List<Found> scalars =
        found(text).stream().filter(found -> isRestorable(found.value())).toList();
    if (scalars.isEmpty()) return;
    Found target = scalars.get(random.nextInt(scalars.size()));
    Node.Scalar old = (Node.Scalar) target.value();
    Value before = old.plain() ? new Value.Plain(old.text()) : new Value.Text(old.text());
    String other = apply(new Edits(text, ORDER).set(target.place(), new Value.Text("other")));
    assertThat(apply(new Edits(other, ORDER).set(target.place(), before)))
        .as("%s in\n%s", target.place(), text)
        .isEqualTo(text);
  }

  private static boolean isRestorable(Node node) {
    return node instanceof Node.Scalar scalar
        && !scalar.isNull()
        && scalar.span().from().line() == scalar.span().to().line()
        && scalar.span().end() > scalar.span().start();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void removingWhatWasAddedRestoresEveryByte(@ForAll long seed) {
    Random random = new Random(seed);
    String text = RandomConfiguration.text(random);
    List<Found> all = found(text);
    Found target = all.get(random.nextInt(all.size()));
    Place place =
        switch (target.value()) {
          case Node.Mapping group when !group.entries().isEmpty() -> target.place().key("fresh");
          case Node.Sequence list when !list.items().isEmpty() ->
              target.place().item(random.nextInt(list.items().size() + 1));
          default -> Place.of("fresh");
        };
    Value value = value(random);
    Edited added =
        place.last() instanceof Place.Step.Item(int index)
            ? new Edits(text, ORDER).insert(place.parent(), index, value)
            : new Edits(text, ORDER).set(place, value);
    assertThat(apply(new Edits(apply(added), ORDER).remove(place)))
        .as("%s at %s in\n%s", value, place, text)
        .isEqualTo(text);
  }

  private static String apply(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Changed.class);
    return ((Edited.Changed) edited).text();
  }

  private static List<String> comments(String text) {
    return COMMENT.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<Found> found(String text) {
    var source = new Source(text);
    List<Found> all = new ArrayList<>();
    YamlReader.read(source, new Findings())
        .ifPresent(root -> collect(root, Place.ROOT, source, all));
    return all;
  }

  private static void collect(Node node, Place place, Source source, List<Found> all) {
    switch (node) {
      case Node.Mapping group -> {
        for (Node.Entry entry : group.entries()) {
          Place inner = place.key(entry.key().text());
          all.add(found(inner, entry.value(), entry.key().span().start(), source));
          collect(entry.value(), inner, source, all);
        }
      }
      case Node.Sequence list -> {
        for (int i = 0; i < list.items().size(); i++) {
          Node item = list.items().get(i);
          all.add(found(place.item(i), item, start(list, item, source), source));
          collect(item, place.item(i), source, all);
        }
      }
      case Node.Scalar _ -> {}
    }
  }

  /** An item's dash may stand lines above its value. */
  private static int start(Node.Sequence list, Node item, Source source) {
    int start = item.span().start();
    if (source.text().startsWith("[", list.span().start())) return start;
    int line = source.lineStart(start);
    while (!source.lineAt(line).stripLeading().startsWith("-")) line = source.lineStart(line - 1);
    return line < source.lineStart(start) ? line : start;
  }

  private static Found found(Place place, Node value, int start, Source source) {
    int end = source.lineEnd(value.span().end());
    // A text below "|+" has the blank lines behind it.
    while (end < source.text().length() && Character.isWhitespace(source.text().charAt(end))) end++;
    return new Found(place, value, start, source.lineStart(start), end);
  }

  private static Object tree(String text) {
    return YamlReader.read(new Source(text), new Findings())
        .map(EditsPropertyTest::plainOf)
        .orElse(Optional.empty());
  }

  private static Object plainOf(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.isNull() ? Optional.empty() : scalar.text();
      case Node.Sequence list -> {
        List<Object> items = new ArrayList<>();
        list.items().forEach(item -> items.add(plainOf(item)));
        yield items;
      }
      case Node.Mapping group -> {
        Map<Object, Object> entries = new HashMap<>();
        group.entries().forEach(entry -> entries.put(entry.key().text(), plainOf(entry.value())));
        yield entries;
      }
    };
  }

  private static Object plainOf(Value value) {
    return switch (value) {
      case Value.Text(String text, boolean _) -> text;
      case Value.Plain(String text) -> text;
      case Value.Nothing _ -> Optional.empty();
      case Value.Items(List<Value> items) -> {
        List<Object> list = new ArrayList<>();
        items.forEach(item -> list.add(plainOf(item)));
        yield list;
      }
      case Value.Fields(List<Value.Entry> entries) -> {
        Map<Object, Object> map = new HashMap<>();
        entries.forEach(entry -> map.put(entry.name(), plainOf(entry.value())));
        yield map;
      }
    };
  }

  /**
   * Where a text has no last line break, the one at the end of its last value counts for nothing.
   */
  private static Object loosened(Object tree, String text) {
    if (text.endsWith("\n")) return tree;
    return switch (tree) {
      case List<?> list -> list.stream().map(item -> loosened(item, text)).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> entries = new HashMap<>();
        map.forEach((key, value) -> entries.put(key, loosened(value, text)));
        yield entries;
      }
      case String words -> words.stripTrailing();
      default -> tree;
    };
  }

  private static Object inside(Object parent, Place.Step step) {
    return switch (step) {
      case Place.Step.Key(String name) -> asMap(parent).get(name);
      case Place.Step.Item(int index) -> asList(parent).get(index);
    };
  }

  private static void put(Object parent, Place place, @Nullable Object value) {
    switch (place.last()) {
      case Place.Step.Key(String name) -> asMap(parent).put(name, value);
      case Place.Step.Item(int index) -> asList(parent).set(index, value);
    }
  }

  private static void drop(Object parent, Place place) {
    switch (place.last()) {
      case Place.Step.Key(String name) -> asMap(parent).remove(name);
      case Place.Step.Item(int index) -> asList(parent).remove(index);
    }
  }

  @SuppressWarnings("unchecked") // plainOf() makes only such lists
  private static List<Object> asList(Object value) {
    return (List<Object>) value;
  }

  @SuppressWarnings("unchecked") // plainOf() makes only such maps
  private static Map<Object, Object> asMap(Object value) {
    return (Map<Object, Object>) value;
  }
}
