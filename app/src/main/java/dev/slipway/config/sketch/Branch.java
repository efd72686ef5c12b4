package dev.slipway.config.sketch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field or an item of a list, with what belongs to it. */
public final class Branch {

  /** What it is. */
  public enum Kind {
    ROOT,
    FIELD,
    ITEM
  }

  private final Kind kind;
  private final String name;
  private final @Nullable Branch parent;
  private final int start;
  private final int column;
  private final List<Branch> children = new ArrayList<>();
  private int nameEnd;
  private Value value;
  private int end;

  private Branch(Kind kind, String name, @Nullable Branch parent, int start, int column) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.column = column;
    this.nameEnd = start;
    this.value = Value.none(start);
    this.end = start;
  }

  static Branch root() {
    return new Branch(Kind.ROOT, "", null, 0, -1);
  }

  Branch field(String fieldName, int from, int to, int at) {
    var field = new Branch(Kind.FIELD, fieldName, this, from, at);
    field.nameEnd = to;
    field.value = Value.none(to);
    return added(field);
  }

  Branch item(int from, int at) {
    return added(new Branch(Kind.ITEM, "", this, from, at));
  }

  private Branch added(Branch child) {
    children.add(child);
    child.reach(Math.max(child.nameEnd, child.start + 1));
    return child;
  }

  void is(Value found) {
    value = found;
    reach(found.end());
  }

  /** This and all around it go on to this offset at least. */
  void reach(int offset) {
    for (Branch one = this; one != null && one.end < offset; one = one.parent) one.end = offset;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isRoot() {
    return kind == Kind.ROOT;
  }

  public boolean isField() {
    return kind == Kind.FIELD;
  }

  public boolean isItem() {
    return kind == Kind.ITEM;
  }

  /** A field's name, without quotes; empty for all else. */
  public String name() {
    return name;
  }

  /** What it stands in; nothing for the root. */
  public Optional<Branch> parent() {
    return Optional.ofNullable(parent);
  }

  public List<Branch> children() {
    return Collections.unmodifiableList(children);
  }

  public Optional<Branch> child(String field) {
    return children.stream().filter(one -> one.isField() && one.name.equals(field)).findFirst();
  }

  /** Where its name or dash begins. */
  public int start() {
    return start;
  }

  /** Behind its name; for an item the same as the start. */
  public int nameEnd() {
    return nameEnd;
  }

  /** Behind the last character of all that belongs to it. */
  public int end() {
    return end;
  }

  /** How far in its name or dash stands, from 0. */
  public int column() {
    return column;
  }

  public Value value() {
    return value;
  }

  /** Whether it stands in brackets or braces. */
  public boolean inFlow() {
    return parent != null && parent.value.isFlow();
  }
}
