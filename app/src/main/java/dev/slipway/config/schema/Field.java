package dev.slipway.config.schema;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about one field of the language.
 *
 * @param help what it is for, in a sentence or two
 * @param since the version of dstack in which it appeared
 * @param fallback what holds if it is not given
 * @param example one line or more of YAML that uses it
 * @param excludes names of fields that cannot be given together with it
 * @param rule what else must hold for it, in a sentence; empty if nothing
 * @param nullable whether giving it no value has a meaning of its own
 */
public record Field<T>(
    String name,
    ValueType<T> type,
    String help,
    Version since,
    Optional<String> fallback,
    String example,
    boolean required,
    List<String> excludes,
    Support support,
    String rule,
    boolean nullable) {

  /** A field of dstack 0.10.7 that may be given and is acted on. */
  static <T> Field<T> of(String name, ValueType<T> type, String example, String help) {
    return new Field<>(
        name,
        type,
        help,
        Version.V0_10_7,
        Optional.empty(),
        example,
        false,
        List.of(),
        new Support.ActedOn(),
        "",
        false);
  }

  /** A field that appeared after dstack 0.10.7. */
  static <T> Field<T> later(String name, ValueType<T> type, String example, String help) {
    return of(name, type, example, help).since(Version.LATER);
  }

  /** A field that is understood, and not acted on yet. */
  static <T> Field<T> notYet(String name, ValueType<T> type, String example, String help) {
    return later(name, type, example, help).support(new Support.NotYet());
  }

  Field<T> since(Version version) {
    return new Field<>(
        name, type, help, version, fallback, example, required, excludes, support, rule, nullable);
  }

  Field<T> fallback(String value) {
    return new Field<>(
        name,
        type,
        help,
        since,
        Optional.of(value),
        example,
        required,
        excludes,
        support,
        rule,
        nullable);
  }

  Field<T> mustBeGiven() {
    return new Field<>(
        name, type, help, since, fallback, example, true, excludes, support, rule, nullable);
  }

  Field<T> excluding(String... names) {
    return new Field<>(
        name,
        type,
        help,
        since,
        fallback,
        example,
        required,
        List.of(names),
        support,
        rule,
        nullable);
  }

  /** A sentence on what else must hold. */
  Field<T> rule(String sentence) {
    return new Field<>(
        name, type, help, since, fallback, example, required, excludes, support, sentence,
        nullable);
  }

  Field<T> mayBeNull() {
    return new Field<>(
        name, type, help, since, fallback, example, required, excludes, support, rule, true);
  }

  /** It can only be removed. */
  Field<T> noEffect(String why) {
    return noEffect(why, new Successor.Nothing());
  }

  Field<T> noEffect(String why, Successor successor) {
    return support(new Support.NoEffect(why, successor));
  }

  private Field<T> support(Support value) {
    return new Field<>(
        name, type, help, since, fallback, example, required, excludes, value, rule, nullable);
  }
}
