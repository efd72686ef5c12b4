package dev.slipway.config.edit;

import java.util.regex.Pattern;

/**
 * What plain words YAML takes for something else than text, by its version 1.1 or 1.2: other
 * programs read these files too.
 */
final class Ambiguity {
  private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern FLAG =
      Pattern.compile("y|n|yes|no|on|off|true|false", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:\\.[0-9][0-9_]*|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  /** Numbers of which one does not see what they are: 0x1F, 0o17, 017, 1_000, 1:30, dates. */
  private static final Pattern ODD =
      Pattern.compile(
          "[-+]?0[xob][0-9a-fA-F_]+|[-+]?0[0-9_]+|[-+]?[0-9][0-9]*_[0-9_.]*"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?"
              + "|<<|=");

  private Ambiguity() {}

  /** True if these letters without quotes are not surely text. */
  static boolean ofText(String text) {
    return ofPlain(text) || FLAG.matcher(text).matches() || NUMBER.matcher(text).matches();
  }

  /** True if these letters without quotes could be read as something that they do not look like. */
  static boolean ofPlain(String text) {
    return NOTHING.matcher(text).matches() || ODD.matcher(text).matches();
  }
}
