package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Adds, removes and moves the items of a list that has some. */
final class ListChange {
  private final Draft draft;
  private final Layout layout;
  private final Node.Sequence list;
  private final boolean flow;

  ListChange(Draft draft, Node.Sequence list) {
    this.draft = draft;
    this.layout = draft.layout();
    this.list = list;
    this.flow = layout.isFlow(list);
  }

  List<TextEdit> insert(int index, Value value) {
    if (flow) return List.of(insertInFlow(index, Writer.flowItem(value)));
    int first = dash(0);
    int column = layout.column(first);
    String words = String.join(layout.lineBreak(), draft.writer().item(value, column));
    if (index > 0) {
      return List.of(TextEdit.insert(end(index - 1), layout.lineBreak() + words));
    }
    if (layout.isFirstInLine(first)) {
      return List.of(TextEdit.insert(start(0), words + layout.lineBreak()));
    }
    String after = layout.lineBreak() + " ".repeat(column);
    return List.of(TextEdit.insert(first, words.stripLeading() + after));
  }

  private TextEdit insertInFlow(int index, String words) {
    if (index > 0) return TextEdit.insert(item(index - 1).span().end(), ", " + words);
    return TextEdit.insert(item(0).span().start(), words + ", ");
  }

  /** Removes an item that is not the only one. */
  List<TextEdit> remove(int index) {
    if (flow) return List.of(new FlowCut(layout, stretches()).remove(index));
    int dash = dash(index);
    if (!layout.isFirstInLine(dash)) return List.of(new TextEdit(dash, dash(index + 1), ""));
    int end = draft.endOfRemoved(item(index), layout.column(dash));
    return List.of(LineCut.remove(layout, layout.lineStart(dash), end));
  }

  /** The item stands at the other index afterwards; comments directly above it go with it. */
  List<TextEdit> move(int from, int to) throws CannotEdit {
    if (from == to) return List.of();
    if (flow) return permuted(from, to);
    if (!layout.isFirstInLine(dash(0))) {
      throw new CannotEdit("This list begins within another one. Move the item in the text.");
    }
    int start = start(from);
    int end = end(from);
    String words = layout.text().substring(start, end);
    if (to < from) {
      return List.of(
          TextEdit.insert(start(to), words + layout.lineBreak()),
          new TextEdit(layout.breakBefore(start), end, ""));
    }
    return List.of(
        new TextEdit(start, layout.nextLine(end), ""),
        TextEdit.insert(end(to), layout.lineBreak() + words));
  }

  /** Each place between the commas gets the words of the item that comes there. */
  private List<TextEdit> permuted(int from, int to) {
    List<Node> order = new ArrayList<>(list.items());
    Node moved = order.remove(from);
    order.add(to, moved);
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      String words = words(order.get(i));
      if (!words.equals(words(item(i)))) edits.add(TextEdit.replace(item(i).span(), words));
    }
    return Collections.unmodifiableList(edits);
  }

  private String words(Node node) {
    return layout.text().substring(node.span().start(), node.span().end());
  }

  private List<FlowCut.Stretch> stretches() {
    return list.items().stream()
        .map(item -> new FlowCut.Stretch(item.span().start(), item.span().end()))
        .toList();
  }

  private Node item(int index) {
    return list.items().get(index);
  }

  private int dash(int index) {
    return draft.dash(list, index);
  }

  /** The first line that belongs to an item: of its own, or of the comments directly above it. */
  private int start(int index) {
    int dash = dash(index);
    return layout.aboveComments(layout.lineStart(dash), layout.column(dash));
  }

  private int end(int index) {
    return layout.end(item(index));
  }
}
