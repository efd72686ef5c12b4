package dev.slipway.ui.form;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.edit.Place;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes fields of a text, by the description of the language. */
final class FormReader {
  /** More than this many fields and rows nobody fills in by a form. */
  static final int MOST = 200;

  private static final String TYPE = "type";
  private static final String TWICE = "duplicate-key";

  private final Source source;
  private final Set<Place> drafts;
  private int left = MOST;

  private FormReader(Source source, Set<Place> drafts) {
    this.source = source;
    this.drafts = drafts;
  }

  /**
   * Empty if the text cannot be read.
   *
   * @param drafts places that are shown though nothing stands there
   */
  static Optional<Form> read(String text, Set<Place> drafts) {
    var source = new Source(text);
    var findings = new Findings();
    Optional<Node> root = YamlReader.read(source, findings);
    if (findings.sorted().stream().anyMatch(FormReader::breaksTree)) return Optional.empty();
    var reader = new FormReader(source, drafts);
    return switch (root.orElse(null)) {
      case null -> Optional.of(reader.form(new Node.Mapping(List.of(), source.span(0, 0))));
      case Node.Mapping document -> Optional.of(reader.form(document));
      case Node.Scalar scalar when scalar.isNull() ->
          Optional.of(reader.form(new Node.Mapping(List.of(), scalar.span())));
      case Node.Scalar _, Node.Sequence _ -> Optional.empty();
    };
  }

  private static boolean breaksTree(Problem problem) {
    return problem.severity() == Severity.ERROR && !problem.code().equals(TWICE);
  }

  private Form form(Node.Mapping document) {
    Optional<Node.Entry> entry = document.entry(TYPE);
    String words = entry.map(Node.Entry::value).map(FormReader::words).orElse("");
    Optional<ConfigurationType> type =
        entry.isEmpty() && document.entry("profiles").isPresent()
            ? Optional.of(ConfigurationType.PROFILES)
            : ConfigurationType.ofWord(words);
    List<Field<?>> fields =
        type.map(Schema::fields).orElseGet(Schema::fields).stream()
            .filter(field -> !field.name().equals(TYPE))
            .toList();
    FormValue.Group root = group(document, fields, Place.ROOT);
    int start = entry.map(given -> given.key().span().start()).orElse(0);
    return new Form(source.text(), type, words, start, root);
  }

  private static String words(Node value) {
    return value instanceof Node.Scalar scalar && !scalar.isNull() ? scalar.text() : "";
  }

  private FormValue.Group group(Node.Mapping group, List<Field<?>> known, Place place) {
    List<FormField> fields = new ArrayList<>();
    int hidden = 0;
    for (Node.Entry entry : group.entries()) {
      String name = entry.key().text();
      if (place.isRoot() && name.equals(TYPE)) continue;
      if (left == 0) hidden++;
      else fields.add(field(entry, Schema.find(known, name), place.key(name)));
    }
    for (Field<?> field : known) {
      if (drafts.contains(place.key(field.name())) && group.entry(field.name()).isEmpty()) {
        Drafts.insert(fields, draft(field, place.key(field.name())), known);
      }
    }
    return new FormValue.Group(fields, Drafts.missing(fields, known), hidden);
  }

  private FormField field(Node.Entry entry, Optional<Field<?>> known, Place place) {
    left--;
    Optional<ValueType<?>> type = known.map(Field::type);
    FormValue value =
        type.map(found -> value(found, entry.value(), place))
            .orElseGet(() -> unknown(entry.value()));
    int start = source.lineStart(entry.key().span().start());
    return new FormField(
        place,
        known.map(field -> FieldTitle.of(field.name())).orElse(entry.key().text()),
        known,
        type,
        value,
        false,
        Math.max(start, entry.key().span().start()),
        source.lineEnd(entry.value().span().end()));
  }

  private FormField draft(Field<?> field, Place place) {
    Optional<ValueType<?>> type = Optional.of(field.type());
    FormValue value = withDrafts(Shapes.of(field.type()).empty(), field.type(), place);
    return new FormField(
        place, FieldTitle.of(field.name()), Optional.of(field), type, value, true, 0, 0);
  }

  private FormValue withDrafts(FormValue empty, ValueType<?> type, Place place) {
    Node.Mapping nothing = new Node.Mapping(List.of(), source.span(0, 0));
    return switch (empty) {
      case FormValue.Rows _ -> rows(type, List.of(), place);
      case FormValue.Group _ -> group(nothing, type.fields(), place);
      case FormValue.Text _, FormValue.Pairs _, FormValue.Other _ -> empty;
    };
  }

  private static FormValue unknown(Node node) {
    return node instanceof Node.Scalar scalar
        ? new FormValue.Text(words(scalar), !scalar.plain())
        : new FormValue.Other(node.phrase());
  }

  private FormValue value(ValueType<?> type, Node node, Place place) {
    return switch (node) {
      case Node.Scalar scalar when scalar.isNull() ->
          withDrafts(Shapes.of(type).empty(), type, place);
      case Node.Scalar scalar -> new FormValue.Text(scalar.text(), isQuoted(scalar));
      case Node.Sequence list -> list(type, list, place);
      case Node.Mapping group -> group(type, group, place);
    };
  }

  private boolean isQuoted(Node.Scalar scalar) {
    int start = scalar.span().start();
    return scalar.span().end() > start && "'\"".indexOf(source.text().charAt(start)) >= 0;
  }

  private FormValue list(ValueType<?> type, Node.Sequence list, Place place) {
    boolean texts = list.items().stream().allMatch(Node.Scalar.class::isInstance);
    if (Shapes.of(type).isPairs() && type.item().isPresent() && texts) return pairs(list, place);
    if (type.item().isEmpty()) return new FormValue.Other(list.phrase());
    return rows(type, list.items(), place);
  }

  private FormValue rows(ValueType<?> type, List<Node> nodes, Place place) {
    Optional<ValueType<?>> item = type.item();
    List<FormField> items = new ArrayList<>();
    int shown = Math.min(nodes.size(), left);
    for (int i = 0; i < shown && left > 0; i++) items.add(item(item, nodes.get(i), place.item(i)));
    Place next = place.item(nodes.size());
    if (items.size() == nodes.size() && drafts.contains(next) && item.isPresent()) {
      items.add(draftItem(item.get(), next));
    }
    return new FormValue.Rows(items, Math.max(0, nodes.size() - items.size()));
  }

  private FormField item(Optional<ValueType<?>> type, Node node, Place place) {
    left--;
    FormValue value = type.map(found -> value(found, node, place)).orElseGet(() -> unknown(node));
    return new FormField(
        place,
        itemTitle(place),
        Optional.empty(),
        type,
        value,
        false,
        source.lineStart(node.span().start()),
        source.lineEnd(node.span().end()));
  }

  private FormField draftItem(ValueType<?> type, Place place) {
    FormValue value = withDrafts(Shapes.of(type).empty(), type, place);
    return new FormField(
        place, itemTitle(place), Optional.empty(), Optional.of(type), value, true, 0, 0);
  }

  private static String itemTitle(Place place) {
    return place.last() instanceof Place.Step.Item(int index) ? String.valueOf(index + 1) : "";
  }

  private FormValue pairs(Node.Sequence list, Place place) {
    List<Pair> pairs = new ArrayList<>();
    for (Node item : list.items()) {
      if (left == 0) break;
      left--;
      pairs.add(Pair.of(words(item)));
    }
    int hidden = list.items().size() - pairs.size();
    if (hidden == 0 && drafts.contains(place.item(list.items().size()))) pairs.add(Pair.EMPTY);
    return new FormValue.Pairs(pairs, true, hidden);
  }

  private FormValue group(ValueType<?> type, Node.Mapping group, Place place) {
    if (!type.fields().isEmpty()) return group(group, type.fields(), place);
    boolean texts =
        group.entries().stream().map(Node.Entry::value).allMatch(Node.Scalar.class::isInstance);
    if (!Shapes.of(type).isPairs() || !texts) return new FormValue.Other(group.phrase());
    List<Pair> pairs = new ArrayList<>();
    for (Node.Entry entry : group.entries()) {
      if (left == 0) break;
      left--;
      Node.Scalar value = (Node.Scalar) entry.value();
      pairs.add(new Pair(entry.key().text(), Optional.of(words(value)), isQuoted(value), false));
    }
    int hidden = group.entries().size() - pairs.size();
    if (hidden == 0 && drafts.contains(place.item(pairs.size()))) pairs.add(Pair.EMPTY);
    return new FormValue.Pairs(pairs, false, hidden);
  }
}
