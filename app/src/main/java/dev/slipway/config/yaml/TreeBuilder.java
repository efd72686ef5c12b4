package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  private final Source source;
  private final Findings findings;
  private final PlainTexts plainTexts;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private @Nullable Node root;
  private long repeated;

  private record Anchored(Node node, long size) {}

  TreeBuilder(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.plainTexts = new PlainTexts(source, findings);
  }

  Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  void scalar(ScalarEvent event, Span span) throws YamlError {
    boolean quoted = event.isSQuoted() || event.isDQuoted();
    Span trimmed = quoted ? span : trimmed(span);
    boolean plain = Tags.plain(event, source, trimmed);
    String written = source.text().substring(trimmed.start(), trimmed.end());
    if (event.isPlain()) plainTexts.check(written, event.getValue(), trimmed, open.peek());
    boolean faithful = written.equals(event.getValue());
    int inset = faithful ? 0 : quoted && isQuotedAsIs(written, event.getValue()) ? 1 : -1;
    add(new Node.Scalar(event.getValue(), plain, faithful, trimmed, inset), event.getAnchor(), 1);
  }

  private static boolean isQuotedAsIs(String written, String text) {
    return written.length() == text.length() + 2 && written.startsWith(text, 1);
  }

  /** True if the next value is the document itself. */
  boolean isAtTop() {
    return open.isEmpty();
  }

  /** True if the next value is a field's. */
  boolean isInField() {
    Frame frame = open.peek();
    return frame != null && frame.awaitsValue();
  }

  void open(CollectionStartEvent event, Span span) throws YamlError {
    if (open.size() >= MOST_LEVELS) {
      throw new YamlError(
          YamlError.Then.STOP,
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
          YamlError.Then.LEAVE_OUT,
          "alias",
          span,
          "*" + name + " stands inside the value it repeats, so it has no end.");
    }
    Anchored anchored = anchors.get(name);
    if (anchored == null) throw undefined(name, span);
    repeated += anchored.size();
    if (repeated > MOST_REPEATED) {
      throw new YamlError(
          YamlError.Then.STOP,
          "alias-bomb",
          span,
          "*"
              + name
              + " repeats so much that the configuration grows beyond all use. Repeat less.");
    }
    add(anchored.node().at(span), Optional.empty(), anchored.size());
  }

  private YamlError undefined(String name, Span span) {
    if (isName(name)) {
      return new YamlError(YamlError.Then.LEAVE_OUT, "alias", span, undefined(name));
    }
    Fix fix = Quoting.fix(source.text(), span.start(), span.end());
    return new YamlError(YamlError.Then.REPAIR, "alias", span, undefined(name), fix);
  }

  private static boolean isName(String name) {
    return name.matches("[\\w-]+");
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
    return new Entries(source, findings).mapping(frame.children(), whole(frame, end));
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
