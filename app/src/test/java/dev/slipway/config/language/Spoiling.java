package dev.slipway.config.language;

import java.util.ArrayList;
import java.util.List;

/**
 * One change that spoils a text, as people and programs do it.
 *
 * @param how what is done
 * @param place decides where; any number will do
 * @param extent decides how much, or with what; any number will do
 */
record Spoiling(How how, int place, int extent) {
  private static final String MARK = "\uFEFF";
  private static final List<String> TOKENS =
      List.of(
          "\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "- ",
          ": ",
          ":",
          ",",
          "#",
          " # ",
          "&a ",
          "*a",
          "<<: ",
          "|",
          ">",
          "|-\n",
          ">+\n",
          "!",
          "!!str ",
          "!!binary ",
          "%",
          "@",
          "`",
          "?",
          "? ",
          "---\n",
          "...\n",
          "%YAML 1.1\n",
          "$",
          "$$",
          "${{",
          "}}",
          "${{ secrets.X }}",
          "${{ run.args }}",
          "${{ a }}",
          "${{}}",
          "\0",
          "\\",
          "\u0085",
          "\u2028",
          "null",
          "~",
          "true",
          "off",
          "[]",
          "{}",
          "80:80",
          "\"*:80\"",
          "99999",
          "-1",
          "0",
          "1.5",
          "1..",
          "..",
          "4..2",
          "24GB..8GB",
          "A100:0",
          "nvidia:A100:80GB:8",
          "5m",
          "-5m",
          "* * * * *",
          "a:b:c",
          "env:",
          "type: service\n",
          "type: fleet\n",
          "profiles:\n",
          "image:",
          "ports:\n",
          "\n  - ",
          "\n    ",
          "  - - - ",
          "{a: {b: [c, {d: e}]}}",
          "=",
          "A=1",
          "/",
          "~/x",
          "C:\\x");
  private static final List<String> MARKS =
      List.of("\"", "'", "[", "]", "{", "}", "(", ")", "''", "\"\"", "[[", "}}", "\"'");
  private static final List<String> NUMBERS =
      List.of(
          "99999999999999999999",
          "9223372036854775808",
          "-2147483649",
          "1e999",
          "0x7fffffff",
          "0o17",
          "1_000",
          ".5",
          "+.inf",
          ".nan",
          "00012",
          "3.1",
          "1e-5",
          "9".repeat(400));
  private static final List<Integer> CODE_POINTS =
      List.of(
          0x00, 0x07, 0x1B, 0x7F, 0x85, 0xA0, 0xAD, 0x300, 0x5D0, 0x200B, 0x200E, 0x2028, 0x202E,
          0x3000, 0xD800, 0xDC00, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F680, 0x1F468, 0x10FFFF);

  /** What long words are strung together from. */
  private static final List<String> BEADS =
      List.of(
          "x",
          "9",
          ":1",
          "a:",
          "a,",
          "1,",
          "..1",
          ".1",
          "-a",
          "/a",
          "a/",
          "a b",
          "1 ",
          "a=",
          "\\",
          "'",
          "\u00e4",
          "\uD83D\uDE80",
          "${{",
          "${{a}}",
          "$$",
          "[]",
          "# ",
          "a\n",
          "* ");

  enum How {
    DELETE_LINE,
    DUPLICATE_LINE,
    SWAP_LINES,
    INDENT,
    OUTDENT,
    TAB,
    JOIN_LINES,
    DELETE_SOME,
    TOKEN,
    WORD,
    MARK,
    NUMBER,
    UNICODE,
    TRUNCATE,
    NEST_FLOW,
    NEST_BLOCK,
    ALIAS,
    ALIASES,
    WINDOWS,
    SOME_WINDOWS,
    BYTE_ORDER_MARK,
    REPEAT,
    LONG_WORD,
    LONG_VALUE
  }

  String apply(String text) {
    return switch (how) {
      case DELETE_LINE, DUPLICATE_LINE, SWAP_LINES, INDENT, OUTDENT, TAB, JOIN_LINES, REPEAT ->
          ofLines(text);
      case DELETE_SOME -> put(text, at(text), 1 + much(30), "");
      case TOKEN -> put(text, at(text), 0, any(TOKENS));
      case WORD -> atWord(text, any(TOKENS));
      case NUMBER -> atWord(text, any(NUMBERS));
      case MARK -> put(text, at(text), much(2), any(MARKS));
      case UNICODE -> put(text, at(text), 0, Character.toString(any(CODE_POINTS)));
      case TRUNCATE -> text.substring(0, at(text));
      case NEST_FLOW -> atWord(text, (extent % 2 == 0 ? "[" : "{a: ").repeat(1 + much(400)));
      case NEST_BLOCK -> text + nested(1 + much(120));
      case ALIAS -> atWord(put(text, at(text), 0, "&a "), "*a");
      case ALIASES -> text + bomb();
      case WINDOWS -> text.replace("\n", "\r\n");
      case SOME_WINDOWS -> {
        int middle = at(text);
        yield text.substring(0, middle).replace("\n", "\r\n") + text.substring(middle);
      }
      case BYTE_ORDER_MARK -> MARK + text;
      case LONG_WORD -> put(text, at(text), 0, any(BEADS).repeat(1 + much(4000)));
      case LONG_VALUE -> atWord(text, any(BEADS).repeat(1 + much(4000)));
    };
  }

  private String ofLines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = Math.floorMod(place, lines.size());
    String old = lines.get(line);
    switch (how) {
      case DELETE_LINE -> lines.remove(line);
      case DUPLICATE_LINE -> lines.add(line, old);
      case SWAP_LINES -> lines.set(line, lines.set(much(lines.size()), old));
      case INDENT -> lines.set(line, " ".repeat(1 + much(8)) + old);
      case OUTDENT -> lines.set(line, old.stripLeading());
      case TAB -> lines.set(line, "\t".repeat(1 + much(2)) + old.stripLeading());
      case REPEAT -> lines.set(line, (old + "\n").repeat(1 + much(80)) + old);
      default -> {
        if (line + 1 < lines.size()) lines.set(line, old + lines.remove(line + 1));
      }
    }
    return String.join("\n", lines);
  }

  /** Puts something in the place of a word: what stands behind a colon, a dash or a space. */
  private String atWord(String text, String replacement) {
    int start = at(text);
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
    return put(text, start, end - start, replacement);
  }

  private static String put(String text, int start, int removed, String added) {
    int end = Math.min(text.length(), start + removed);
    return text.substring(0, start) + added + text.substring(end);
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder("\n");
    for (int level = 0; level < depth; level++) text.append("  ".repeat(level)).append("a:\n");
    return text.toString();
  }

  /** Each line refers to the one before nine times. */
  private String bomb() {
    StringBuilder text = new StringBuilder("\nb0: &b0 [x]\n");
    for (int level = 1; level <= 1 + much(12); level++) {
      String before = "*b" + (level - 1);
      text.append("b%d: &b%d [%s]\n".formatted(level, level, (before + ", ").repeat(8) + before));
    }
    return text.toString();
  }

  private int at(String text) {
    return Math.floorMod(place, text.length() + 1);
  }

  private int much(int limit) {
    return Math.floorMod(extent, limit);
  }

  private <T> T any(List<T> items) {
    return items.get(much(items.size()));
  }
}
