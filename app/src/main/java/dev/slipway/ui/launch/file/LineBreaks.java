package dev.slipway.ui.launch.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ends the lines of a text.
 *
 * @param all the break behind each line, from above; one less than there are lines
 * @param usual what ends lines where none does yet
 */
record LineBreaks(List<String> all, String usual) {
  private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

  static LineBreaks of(String raw, String usual) {
    List<String> all = new ArrayList<>();
    Matcher next = BREAK.matcher(raw);
    while (next.find()) all.add(next.group());
    return new LineBreaks(all, usual);
  }

  boolean alike() {
    return all.stream().distinct().limit(2).count() < 2;
  }

  /** What most lines end with. */
  String most() {
    return all.stream().distinct().max(Comparator.comparingLong(this::count)).orElse(usual);
  }

  private long count(String one) {
    return all.stream().filter(one::equals).count();
  }
}
