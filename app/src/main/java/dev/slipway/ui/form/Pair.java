package dev.slipway.ui.form;

import java.util.Optional;

/**
 * A name with a value.
 *
 * @param value none for a name alone
 * @param draft not in the text yet
 * @param quoted the value is written in quotes
 */
record Pair(String name, Optional<String> value, boolean quoted, boolean draft) {
  static final Pair EMPTY = new Pair("", Optional.empty(), false, true);

  /** Taken apart at the first equals sign. */
  static Pair of(String written) {
    int equals = written.indexOf('=');
    return equals < 0
        ? new Pair(written, Optional.empty(), false, false)
        : new Pair(
            written.substring(0, equals), Optional.of(written.substring(equals + 1)), false, false);
  }

  /** As an item of a list. */
  String written() {
    return name + value.map(text -> "=" + text).orElse("");
  }
}
