package dev.slipway.config.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A configuration as people write them, by chance: comments, blank lines, all sorts of quotes,
 * lists and groups with and without brackets, line breaks of both kinds. Each comment has a number
 * of its own.
 */
final class RandomConfiguration {
  private static final List<String> NAMES =
      List.of("type", "name", "image", "env", "commands", "ports", "resources", "gpu", "tags");
  private static final List<String> PLAIN =
      List.of("x", "train.py", "24GB..", "3.10", "8000", "true", "a b", "http://h/p", "it's", "-v");
  private static final List<String> QUOTED =
      List.of("", " a ", "yes", "a: b", "*:80", "a #b", "[x]", "say \"hi\"", "back\\slash", "é🚀");

  private final Random random;
  private final String lineBreak;
  private final int step;
  private final int listStep;
  private final StringBuilder out = new StringBuilder();
  private int comments;

  private RandomConfiguration(Random random) {
    this.random = random;
    this.lineBreak = chance(4) ? "\r\n" : "\n";
    this.step = chance(3) ? 4 : 2;
    this.listStep = chance(2) ? 0 : 2;
  }

  static String text(Random random) {
    var made = new RandomConfiguration(random);
    made.write();
    return made.out.toString();
  }

  private void write() {
    if (chance(8)) out.append('\uFEFF');
    if (chance(6)) line("---" + comment());
    group(0, 0);
    if (chance(4)) line("# c" + comments++);
    if (chance(5)) out.setLength(out.length() - lineBreak.length());
  }

  private boolean chance(int oneOf) {
    return random.nextInt(oneOf) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void line(String words) {
    out.append(words).append(lineBreak);
  }

  private String comment() {
    return chance(4) ? " ".repeat(1 + random.nextInt(3)) + "# c" + comments++ : "";
  }

  private void between(int column) {
    if (chance(6)) line("");
    if (chance(5)) line(" ".repeat(column) + "# c" + comments++);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(NAMES);
    while (names.size() > 1 + random.nextInt(6)) names.remove(random.nextInt(names.size()));
    return names;
  }

  private void group(int column, int depth) {
    for (String name : names()) {
      between(column);
      out.append(" ".repeat(column));
      entry(name, column, depth);
    }
  }

  private void entry(String name, int column, int depth) {
    out.append(chance(9) ? "\"" + name + "\"" : name).append(':');
    int kind = random.nextInt(depth < 3 ? 10 : 6);
    if (kind == 0) {
      line(comment());
    } else if (kind <= 5) {
      scalar(column, step);
    } else if (kind <= 7) {
      line(comment());
      list(column + listStep, depth + 1);
    } else {
      line(comment());
      group(column + step, depth + 1);
    }
  }

  private void list(int column, int depth) {
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      between(column);
      out.append(" ".repeat(column)).append('-');
      if (depth < 3 && chance(4)) itemGroup(column, depth);
      else scalar(column, 2);
    }
  }

  private void itemGroup(int column, int depth) {
    boolean first = true;
    for (String name : names()) {
      if (first) {
        out.append(' ');
      } else {
        between(column + 2);
        out.append(" ".repeat(column + 2));
      }
      entry(name, column + 2, depth + 1);
      first = false;
    }
  }

  private void scalar(int column, int inside) {
    switch (random.nextInt(7)) {
      case 0 -> line(" '" + any(QUOTED).replace("'", "''") + "'" + comment());
      case 1 -> line(" \"" + escaped(any(QUOTED)) + "\"" + comment());
      case 2 -> bar(column + inside);
      case 3 -> line(" [" + any(PLAIN) + ", \"" + escaped(any(QUOTED)) + "\"]" + comment());
      case 4 -> line(" {a: " + any(PLAIN) + ", b: " + any(PLAIN) + "}" + comment());
      default -> line(" " + any(PLAIN) + comment());
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private void bar(int column) {
    line(" " + any(List.of("|", "|-", ">", "|+")) + comment());
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) line(" ".repeat(column) + any(PLAIN));
  }
}
