package dev.slipway.config.edit;

import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with its tree, and the way to a value in it.
 *
 * @param careful for a second attempt, as comments could become part of a text below a bar: no such
 *     text is written, and what is removed takes the comments along that are indented as its own
 */
record Draft(Layout layout, Optional<Node> root, Writer writer, boolean careful) {
  /** The one mistake that leaves a tree in which all that counts has its place. */
  private static final String HARMLESS = "duplicate-key";

  static Draft read(String text) throws CannotEdit {
    var source = new Source(text);
    var findings = new Findings();
    Optional<Node> root = YamlReader.read(source, findings);
    if (findings.sorted().stream().anyMatch(Draft::breaksTree)) {
      throw new CannotEdit("The text cannot be read just now. Repair it first.");
    }
    var layout = new Layout(source);
    return new Draft(layout, root, new Writer(Indents.of(root, layout), true), false);
  }

  private static boolean breaksTree(Problem problem) {
    return problem.severity() == Severity.ERROR && !problem.code().equals(HARMLESS);
  }

  Value value() {
    return root.map(Value::of).orElse(new Value.Nothing());
  }

  Draft carefully() {
    return new Draft(layout, root, new Writer(Indents.of(root, layout), false), true);
  }

  /** The end of what goes when a value is removed, before the last line break. */
  int endOfRemoved(Node value, int column) {
    int end = layout.end(value);
    return careful ? layout.behindComments(end, column) : end;
  }

  /** All that stands on the way to a place, the root first, as far as there is something. */
  List<Spot> way(Place place) throws CannotEdit {
    List<Spot> way = new ArrayList<>();
    Optional<Spot> next = root.map(Spot::root);
    for (int depth = 0; next.isPresent(); depth++) {
      way.add(next.get());
      if (depth == place.depth()) break;
      next = step(next.get(), place.steps().get(depth));
    }
    return way;
  }

  private Optional<Spot> step(Spot from, Place.Step step) throws CannotEdit {
    if (layout.isAlias(from.value())) {
      throw new CannotEdit(
          "This value stands at another place of the text and is only repeated here. Change it"
              + " there.");
    }
    boolean flow = layout.isFlow(from.value());
    return switch (step) {
      case Place.Step.Key(String name) when from.value() instanceof Node.Mapping group ->
          own(group).stream()
              .filter(entry -> entry.key().text().equals(name))
              .findFirst()
              .map(entry -> ofEntry(entry, flow));
      case Place.Step.Item(int index)
          when from.value() instanceof Node.Sequence list && index < list.items().size() ->
          Optional.of(ofItem(list, index, flow));
      default -> Optional.empty();
    };
  }

  /** The entries that are written in the group itself, not merged into it. */
  List<Node.Entry> own(Node.Mapping group) {
    return group.entries().stream()
        .filter(entry -> group.span().start() <= entry.key().span().start())
        .filter(entry -> entry.key().span().end() <= group.span().end())
        .toList();
  }

  private Spot ofEntry(Node.Entry entry, boolean flow) {
    int keyEnd = entry.key().span().end();
    int colon = keyEnd;
    String text = layout.text();
    while (colon < text.length() && Character.isWhitespace(text.charAt(colon))) colon++;
    boolean hasColon = text.startsWith(":", colon);
    int column = layout.column(entry.key().span().start());
    return new Spot(entry.value(), flow, false, column, hasColon ? colon + 1 : keyEnd, hasColon);
  }

  private Spot ofItem(Node.Sequence list, int index, boolean flow) {
    Node value = list.items().get(index);
    if (flow) return new Spot(value, true, true, 0, value.span().start(), true);
    int dash = dash(list, index);
    return new Spot(value, false, true, layout.column(dash), dash + 1, true);
  }

  /** Where the dash of an item stands. */
  int dash(Node.Sequence list, int index) {
    int first = layout.contentStart(list);
    if (index == 0) return first;
    int column = layout.column(first);
    int least = list.items().get(index - 1).span().end();
    int line = layout.lineStart(list.items().get(index).span().start());
    while (line > least && !layout.text().startsWith("-", line + column)) {
      line = layout.lineStart(layout.breakBefore(line));
    }
    return line + column;
  }
}
