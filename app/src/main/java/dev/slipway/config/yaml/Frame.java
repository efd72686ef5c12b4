package dev.slipway.config.yaml;

import dev.slipway.config.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;

/** A list or mapping whose end has not been seen yet. */
final class Frame {
  private final boolean mapping;
  private final boolean flow;
  private final Span start;
  private final Optional<Anchor> anchor;
  private final List<Node> children = new ArrayList<>();
  private long size;

  Frame(boolean mapping, boolean flow, Span start, Optional<Anchor> anchor) {
    this.mapping = mapping;
    this.flow = flow;
    this.start = start;
    this.anchor = anchor;
  }

  void add(Node child, long childSize) {
    children.add(child);
    size += childSize;
  }

  boolean isMapping() {
    return mapping;
  }

  /** True if what comes next is the value of a key. */
  boolean awaitsValue() {
    return mapping && children.size() % 2 == 1;
  }

  /** Written with brackets or braces. */
  boolean isFlow() {
    return flow;
  }

  Span start() {
    return start;
  }

  Optional<Anchor> anchor() {
    return anchor;
  }

  boolean isAnchored(String name) {
    return anchor.filter(mark -> mark.getValue().equals(name)).isPresent();
  }

  /** For a mapping: keys and values in turn. */
  List<Node> children() {
    return children;
  }

  /** How many values all this holds, aliases written out. */
  long size() {
    return size;
  }

  int endOfChildren() {
    return children.isEmpty() ? start.end() : children.getLast().span().end();
  }
}
