package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds and removes the fields of a group. */
final class GroupChange {
  private final Draft draft;
  private final Layout layout;
  private final Writer writer;
  private final Spot spot;
  private final Node.Mapping group;
  private final List<Node.Entry> own;

  GroupChange(Draft draft, Spot spot, Node.Mapping group) throws CannotEdit {
    this.draft = draft;
    this.layout = draft.layout();
    this.writer = draft.writer();
    this.spot = spot;
    this.group = group;
    this.own = draft.own(group);
    if (own.isEmpty() && !layout.isFlow(group)) {
      throw new CannotEdit("This group is repeated from another one. Change it in the text.");
    }
  }

  /** A field in a text that has none yet. */
  static List<TextEdit> first(Draft draft, String name, Value value) {
    Layout layout = draft.layout();
    String lines = String.join(layout.lineBreak(), draft.writer().entry(name, value, 0));
    int end = layout.text().length();
    boolean onNewLine = end == layout.bodyStart() || layout.endsWithBreak();
    String words = onNewLine ? lines + layout.lineBreak() : layout.lineBreak() + lines;
    return List.of(TextEdit.insert(end, words));
  }

  /**
   * @param names in the order in which they are written
   */
  List<TextEdit> insert(String name, Value value, List<String> names) {
    Optional<Node.Entry> before = before(name, names);
    if (layout.isFlow(group)) return List.of(insertInFlow(name, value, before));
    return List.of(
        before
            .map(entry -> insertBehind(entry, name, value))
            .orElseGet(() -> insertFirst(name, value)));
  }

  private Optional<Node.Entry> before(String name, List<String> names) {
    int mine = names.indexOf(name);
    if (mine < 0) return own.isEmpty() ? Optional.empty() : Optional.of(last());
    return own.stream()
        .filter(entry -> place(entry, names) >= 0 && place(entry, names) < mine)
        .max(Comparator.comparingInt(entry -> place(entry, names)));
  }

  private static int place(Node.Entry entry, List<String> names) {
    return names.indexOf(entry.key().text());
  }

  private TextEdit insertInFlow(String name, Value value, Optional<Node.Entry> before) {
    String words = Writer.flowEntry(name, value);
    if (before.isPresent()) {
      return TextEdit.insert(before.get().value().span().end(), ", " + words);
    }
    if (own.isEmpty()) return TextEdit.insert(layout.contentStart(group) + 1, words);
    return TextEdit.insert(own.getFirst().key().span().start(), words + ", ");
  }

  private TextEdit insertBehind(Node.Entry before, String name, Value value) {
    int end = layout.behindComments(layout.end(before.value()), column());
    String words = String.join(layout.lineBreak(), writer.entry(name, value, column()));
    return TextEdit.insert(end, layout.lineBreak() + words);
  }

  private TextEdit insertFirst(String name, Value value) {
    int key = own.getFirst().key().span().start();
    String words = String.join(layout.lineBreak(), writer.entry(name, value, column()));
    if (!layout.isFirstInLine(key)) {
      return TextEdit.insert(key, words.stripLeading() + layout.lineBreak() + " ".repeat(column()));
    }
    return TextEdit.insert(placeOfFirst(key), words + layout.lineBreak());
  }

  /** A comment above the first field is that field's own, unless it is the head of the file. */
  private int placeOfFirst(int key) {
    int line = layout.lineStart(key);
    int comments = layout.aboveComments(line, column());
    boolean headOfFile = comments == layout.bodyStart();
    return headOfFile ? line : comments;
  }

  private int column() {
    return layout.column(own.getFirst().key().span().start());
  }

  private Node.Entry last() {
    return own.getLast();
  }

  /** Removes a field that is not the only one. */
  List<TextEdit> remove(String name) throws CannotEdit {
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).key().text().equals(name)) return List.of(remove(i));
    }
    throw new CannotEdit("This value is repeated from another place. Change it in the text.");
  }

  private TextEdit remove(int index) {
    Node.Entry entry = own.get(index);
    int start = entry.key().span().start();
    if (layout.isFlow(group)) {
      return new FlowCut(layout, spans()).remove(index);
    }
    int end = draft.endOfRemoved(entry.value(), column());
    if (layout.isFirstInLine(start)) return LineCut.remove(layout, layout.lineStart(start), end);
    int next = index + 1 < own.size() ? own.get(index + 1).key().span().start() : end;
    boolean nothingBetween = layout.nextLine(end) == layout.lineStart(next);
    return nothingBetween ? new TextEdit(start, next, "") : new TextEdit(spot.mark(), end, "");
  }

  private List<FlowCut.Stretch> spans() {
    List<FlowCut.Stretch> stretches = new ArrayList<>();
    for (Node.Entry entry : own) {
      stretches.add(new FlowCut.Stretch(entry.key().span().start(), entry.value().span().end()));
    }
    return stretches;
  }

  List<TextEdit> rename(String name, String now) throws CannotEdit {
    Node.Entry entry =
        own.stream()
            .filter(one -> one.key().text().equals(name))
            .findFirst()
            .orElseThrow(() -> new CannotEdit("There is no \"" + name + "\" in the text."));
    return List.of(TextEdit.replace(entry.key().span(), Scalars.key(now)));
  }
}
