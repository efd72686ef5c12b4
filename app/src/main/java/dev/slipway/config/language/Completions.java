package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Support;
import dev.slipway.config.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be written at a place of a text. */
public final class Completions {
  private static final Pattern TYPED_KEY = Pattern.compile("^( *(?:- +)?)([\\w-]*)$");
  private static final Pattern TYPED_ITEM = Pattern.compile("^( *- +)(\\S*)$");
  private static final Pattern ANY_KEY = Pattern.compile("^( *(?:- +)?)([\\w-]+) *:");

  private final Caret caret;

  private Completions(Caret caret) {
    this.caret = caret;
  }

  /** Best first; empty inside comments, brackets and free text. */
  public static List<Completion> at(String text, int offset) {
    return new Completions(Caret.at(text, offset)).all();
  }

  private List<Completion> all() {
    String before = caret.before();
    Optional<Caret.Key> key = caret.key();
    if (key.isPresent() && caret.column() >= key.get().valueFrom()) return values(key.get());
    Matcher item = TYPED_ITEM.matcher(before);
    Optional<ValueType<?>> itemType = caret.around().flatMap(field -> field.type().item());
    List<Completion> found = new ArrayList<>();
    if (item.matches() && itemType.isPresent()) {
      found.addAll(values(itemType.get(), item.group(2), item.end(1)));
    }
    Matcher typed = TYPED_KEY.matcher(before);
    boolean keyPossible = !caret.path().isEmpty() || !caret.isItem();
    if (typed.matches() && keyPossible) found.addAll(keys(typed.group(2), typed.end(1)));
    return found;
  }

  private List<Completion> values(Caret.Key key) {
    String typed = caret.before().substring(key.valueFrom());
    String word = typed.stripLeading();
    if (word.contains(" ") || word.startsWith("#") || typed.equals(word)) return List.of();
    int from = caret.column() - word.length();
    return caret.fields().stream()
        .filter(field -> field.name().equals(key.name()))
        .filter(field -> field.type().item().isEmpty())
        .flatMap(field -> values(field.type(), word, from).stream())
        .toList();
  }

  private List<Completion> values(ValueType<?> type, String typed, int column) {
    int from = caret.lineStart() + column;
    List<Completion> found = new ArrayList<>();
    for (Choice choice : type.choices()) {
      found.add(
          new Completion(
              choice.value(), choice.value(), choice.help(), Completion.Kind.VALUE, from));
    }
    Set<String> words = new HashSet<>(type.choices().stream().map(Choice::value).toList());
    for (String form : type.forms()) {
      boolean wholeLine = form.startsWith("- ") || form.contains(": ");
      if (wholeLine || words.contains(form)) continue;
      found.add(new Completion(form, form, "For example.", Completion.Kind.FORM, from));
    }
    return matching(found, typed);
  }

  private List<Completion> keys(String typed, int column) {
    Set<String> given = given(column);
    String indent = " ".repeat(column);
    List<Completion> found =
        caret.fields().stream()
            .filter(field -> !given.contains(field.name()))
            .filter(field -> field.excludes().stream().noneMatch(given::contains))
            .sorted(Comparator.comparingInt(Completions::rank))
            .map(field -> key(field, indent, caret.lineStart() + column))
            .toList();
    return matching(found, typed);
  }

  private static Completion key(Field<?> field, String indent, int from) {
    String opening = field.type().opening().replace("\n", "\n" + indent);
    String insert = field.name() + ":" + opening;
    return new Completion(field.name(), insert, field.help(), Completion.Kind.FIELD, from);
  }

  private static int rank(Field<?> field) {
    if (field.required()) return 0;
    return switch (field.support()) {
      case Support.ActedOn _ -> 1;
      case Support.NotYet _ -> 2;
      case Support.NoEffect _ -> 3;
    };
  }

  /** The names of the fields beside the place, its own line left out. */
  private Set<String> given(int column) {
    Set<String> names = new HashSet<>();
    String text = caret.text();
    List<String> above = List.of(text.substring(0, caret.lineStart()).split("\n", -1));
    for (String line : above.reversed()) {
      if (!collect(line, column, names)) break;
    }
    int end = text.indexOf('\n', caret.lineStart());
    List<String> below = end < 0 ? List.of() : List.of(text.substring(end + 1).split("\n", -1));
    for (String line : below) {
      if (!collect(line, column, names)) break;
    }
    return names;
  }

  /** False if the line ends the group. */
  private static boolean collect(String line, int column, Set<String> names) {
    Matcher key = ANY_KEY.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line);
    if (!key.find()) return true;
    if (key.group(1).length() == column) names.add(key.group(2));
    return key.group(1).length() >= column;
  }

  private static List<Completion> matching(List<Completion> found, String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    return found.stream()
        .filter(completion -> completion.label().toLowerCase(Locale.ROOT).contains(word))
        .sorted(Comparator.comparing(completion -> !completion.label().startsWith(word)))
        .toList();
  }
}
