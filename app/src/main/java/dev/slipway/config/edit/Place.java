package dev.slipway.config.edit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a value stands in a configuration: the way to it from the outermost group. It may be a
 * place where nothing stands yet.
 */
public record Place(List<Step> steps) {

  /** The configuration as a whole. */
  public static final Place ROOT = new Place(List.of());

  /** One step inwards. */
  public sealed interface Step {

    /** To the value of a field. */
    record Key(String name) implements Step {}

    /** To an item of a list, counted from 0. */
    record Item(int index) implements Step {}
  }

  public Place {
    steps = List.copyOf(steps);
  }

  /** The place of a field of a field, and so on, from the outside. */
  public static Place of(String... names) {
    return new Place(Stream.of(names).<Step>map(Step.Key::new).toList());
  }

  public Place key(String name) {
    return with(new Step.Key(name));
  }

  public Place item(int index) {
    return with(new Step.Item(index));
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  public int depth() {
    return steps.size();
  }

  /** The last step; not for the root. */
  public Step last() {
    return steps.getLast();
  }

  /** What this stands in; not for the root. */
  public Place parent() {
    return first(steps.size() - 1);
  }

  /** The way as far as its first steps. */
  public Place first(int count) {
    return new Place(steps.subList(0, count));
  }

  /** True if this is the other place, or inside it. */
  public boolean isIn(Place other) {
    return depth() >= other.depth() && first(other.depth()).equals(other);
  }

  private Place with(Step step) {
    return new Place(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /** For messages of tests and logs: {@code ports[0].local_port}. */
  @Override
  public String toString() {
    return steps.stream()
        .map(
            step ->
                switch (step) {
                  case Step.Key(String name) -> "." + name;
                  case Step.Item(int index) -> "[" + index + "]";
                })
        .collect(Collectors.joining());
  }
}
