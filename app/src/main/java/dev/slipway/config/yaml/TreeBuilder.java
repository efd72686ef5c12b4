package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree from events without recursion, so that no input can exhaust the stack, and counts
 * what aliases repeat, so that no input can grow without end.
 */
final class TreeBuilder {
  private static final int MOST_LEVELS = 64;
  private static final long MOST_REPEATED = 20_000;

  private static final Pattern CONTINUED_BY_ITEM = Pattern.compile("[\r\n][ \t]*- ");

  private final Source source;
  private final Findings findings;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private @Nullable Node root;
  private long repeated;

  private record Anchored(Node node, long size) {}

  TreeBuilder(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  void scalar(ScalarEvent event, Span span) throws YamlError {
    boolean quoted = event.isSQuoted() || event.isDQuoted();
    Span trimmed = quoted ? span : trimmed(span);
    boolean plain = Tags.plain(event, trimmed);
    String written = source.text().substring(trimmed.start(), trimmed.end());
    if (event.isPlain()) warnIfContinued(written, trimmed);
    boolean faithful = written.equals(event.getValue());
    int inset = faithful ? 0 : quoted && isQuotedAsIs(written, event.getValue()) ? 1 : -1;
    add(new Node.Scalar(event.getValue(), plain, faithful, trimmed, inset), event.getAnchor(), 1);
  }

  private static boolean isQuotedAsIs(String written, String text) {
    return written.length() == text.length() + 2 && written.startsWith(text, 1);
  }

  private void warnIfContinued(String written, Span span) {
    if (!CONTINUED_BY_ITEM.matcher(written).find()) return;
    findings.warning(
        "continued-text",
        span,
        "YAML reads this as one text, because its second line is indented deeper. Line up all"
            + " \"- \" if these are items of one list.");
  }

  void open(CollectionStartEvent event, Span span) throws YamlError {
    if (open.size() >= MOST_LEVELS) {
      throw new YamlError(
          "too-deep",
          span,
          "Values are nested deeper than " + MOST_LEVELS + " levels here. Nothing needs that.");
    }
    Tags.checkCollection(event, span);
    open.push(
        new Frame(event instanceof MappingStartEvent, event.isFlow(), span, event.getAnchor()));
  }

  void close(Span end) throws YamlError {
    Frame frame = open.pop();
    Node node = frame.isMapping() ? mapping(frame, end) : sequence(frame, end);
    add(node, frame.anchor(), frame.size() + 1);
  }

  void alias(String name, Span span) throws YamlError {
    if (open.stream().anyMatch(frame -> frame.isAnchored(name))) {
      throw new YamlError(
          "alias", span, "*" + name + " stands inside the value it repeats, so it has no end.");
    }
    Anchored anchored = anchors.get(name);
    if (anchored == null) throw new YamlError("alias", span, undefined(name));
    repeated += anchored.size();
    if (repeated > MOST_REPEATED) {
      throw new YamlError(
          "alias-bomb",
          span,
          "*"
              + name
              + " repeats so much that the configuration grows beyond all use. Repeat less.");
    }
    add(anchored.node().at(span), Optional.empty(), anchored.size());
  }

  private static String undefined(String name) {
    if (name.startsWith(":") || name.isEmpty()) {
      return "Put this value in quotes: a plain * refers to another value. Write \"*"
          + name
          + "\".";
    }
    return "*"
        + name
        + " refers to a value marked &"
        + name
        + " above it, and there is none. If the star is meant as text, put the value in quotes.";
  }

  private void add(Node node, Optional<Anchor> anchor, long size) {
    anchor.ifPresent(mark -> anchors.put(mark.getValue(), new Anchored(node, size)));
    Frame parent = open.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.add(node, size);
    }
  }

  private Node sequence(Frame frame, Span end) {
    return new Node.Sequence(frame.children(), whole(frame, end));
  }

  private Node mapping(Frame frame, Span end) throws YamlError {
    return new Entries(findings).mapping(frame.children(), whole(frame, end));
  }

  private Span whole(Frame frame, Span end) {
    int last = isClosed(frame, end) ? end.end() : frame.endOfChildren();
    return source.span(frame.start().start(), Math.max(last, frame.start().start()));
  }

  /** A pair alone in brackets, as in {@code [a: b]}, has no closing brace of its own. */
  private boolean isClosed(Frame frame, Span end) {
    return frame.isFlow() && (!frame.isMapping() || source.text().startsWith("}", end.start()));
  }

  private Span trimmed(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(source.text().charAt(end - 1))) end--;
    return end == span.end() ? span : source.span(span.start(), end);
  }
}
