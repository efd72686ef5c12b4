package dev.slipway.config.resource;

import java.util.Optional;

/** From one value to another, both included; at least one of them is given. */
public record Range<T extends Comparable<? super T>>(Optional<T> min, Optional<T> max) {

  public Range {
    if (min.isEmpty() && max.isEmpty()) throw new IllegalArgumentException("No end is given.");
    if (isReversed(min, max)) {
      throw new IllegalArgumentException(min.get() + " is more than " + max.get());
    }
  }

  public static <T extends Comparable<? super T>> Range<T> exactly(T value) {
    return between(value, value);
  }

  public static <T extends Comparable<? super T>> Range<T> between(T min, T max) {
    return new Range<>(Optional.of(min), Optional.of(max));
  }

  public static <T extends Comparable<? super T>> Range<T> atLeast(T min) {
    return new Range<>(Optional.of(min), Optional.empty());
  }

  public static <T extends Comparable<? super T>> Range<T> atMost(T max) {
    return new Range<>(Optional.empty(), Optional.of(max));
  }

  public static <T extends Comparable<? super T>> boolean isReversed(
      Optional<T> min, Optional<T> max) {
    return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
  }

  /** True if it is one value only. */
  public boolean isExact() {
    return min.isPresent() && min.equals(max);
  }

  public boolean contains(T value) {
    return min.filter(least -> least.compareTo(value) > 0).isEmpty()
        && max.filter(most -> most.compareTo(value) < 0).isEmpty();
  }

  /** As written in a file: {@code 4}, {@code 2..8}, {@code 4..} or {@code ..8}. */
  @Override
  public String toString() {
    if (isExact()) return min.get().toString();
    return min.map(Object::toString).orElse("") + ".." + max.map(Object::toString).orElse("");
  }
}
