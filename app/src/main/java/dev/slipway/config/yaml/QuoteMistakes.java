package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Quotes that are never closed, and wrong escapes inside of them. */
final class QuoteMistakes {
  private static final Pattern VALID_ESCAPE = Pattern.compile("\\\\[\\\\0abtnvfre \"/N_LPxuU]");

  private final Patched patched;
  private final Source source;

  QuoteMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  Mistake explain(Failure failure) {
    boolean escape =
        failure.problem().contains("escape") || failure.problem().contains("hexadecimal");
    int backslash = source.text().lastIndexOf('\\', failure.at());
    boolean last = backslash + 1 >= source.text().stripTrailing().length();
    return escape && !last && !swallows(failure.began(), failure.at())
        ? escape(failure.at(), failure.began())
        : unclosed(failure.began());
  }

  /** True if fields or items stand between, so that the quote was not meant to reach that far. */
  private boolean swallows(int began, int at) {
    Optional<Line> line = Line.at(source, began).next();
    while (line.isPresent() && line.get().start() <= at) {
      if (line.get().isKey() || line.get().isItem()) return true;
      line = line.get().next();
    }
    return false;
  }

  private Mistake escape(int at, int began) {
    int start = Math.max(began, source.text().lastIndexOf('\\', at));
    Fix doubled = Fix.certain("Write two backslashes", TextEdit.insert(start, "\\"));
    return patched.mistake(
        "escape",
        start,
        Math.min(start + 2, source.lineEnd(start)),
        "In double quotes a backslash has a special meaning, and this one has none. Write two"
            + " backslashes, or use single quotes.",
        inSingleQuotes(began)
            .map(single -> new Fix[] {single, doubled})
            .orElse(new Fix[] {doubled}));
  }

  /** Only if single quotes mean the same for all of the rest of the text. */
  private Optional<Fix> inSingleQuotes(int began) {
    int close = closing(began + 1);
    if (close < 0 || close >= source.lineEnd(began)) return Optional.empty();
    String inner = source.text().substring(began + 1, close);
    if (inner.indexOf('\'') >= 0 || VALID_ESCAPE.matcher(inner).find()) return Optional.empty();
    return Optional.of(
        Fix.certain("Use single quotes", new TextEdit(began, close + 1, "'" + inner + "'")));
  }

  private int closing(int from) {
    String text = source.text();
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') i++;
      else if (text.charAt(i) == '"') return i;
    }
    return -1;
  }

  Mistake unclosed(int began) {
    String mark = source.text().substring(began, Math.min(began + 1, source.text().length()));
    Line line = Line.at(source, began);
    return patched.mistake(
        "quote",
        began,
        line.end(),
        "The quote that starts here is never closed. Add the closing " + mark + ".",
        closed(line, began, mark));
  }

  private Fix closed(Line line, int began, String mark) {
    int end = contentEnd(line, began);
    String content = source.text().substring(began + 1, end);
    String other = mark.equals("\"") ? "'" : "\"";
    if (content.length() > 1 && content.indexOf(other) == content.length() - 1) {
      String title = "Change the closing " + other + " to " + mark;
      return Fix.certain(title, new TextEdit(end - 1, end, mark));
    }
    if (mark.equals("\"") && endsEscaping(content)) return endOfBackslashes(content, end);
    return Fix.certain("Add the closing " + mark, TextEdit.insert(end, mark));
  }

  private static Fix endOfBackslashes(String content, int end) {
    if (!content.endsWith("\"")) {
      return Fix.certain("Write two backslashes, and the closing \"", TextEdit.insert(end, "\\\""));
    }
    return Fix.certain("Write two backslashes before the quote", TextEdit.insert(end - 1, "\\"));
  }

  /** True if a quote behind the text, or its own last one, would be taken as part of it. */
  private static boolean endsEscaping(String content) {
    int last = content.endsWith("\"") ? content.length() - 1 : content.length();
    int first = last;
    while (first > 0 && content.charAt(first - 1) == '\\') first--;
    return (last - first) % 2 == 1;
  }

  private int contentEnd(Line line, int began) {
    int end = line.openEnd(began + 1);
    if (!line.isInBrackets(began)) return end;
    for (int i = began + 1; i < end; i++) {
      if (",]}".indexOf(source.text().charAt(i)) >= 0) return i;
    }
    return end;
  }

  /**
   * The quote on a line above that runs until the one just before a place, although what lies
   * between them was not meant as its text.
   */
  OptionalInt runaway(int at) {
    int close = at - 1;
    while (close > 0 && Character.isWhitespace(source.text().charAt(close))) close--;
    if (close <= 0 || "\"'".indexOf(source.text().charAt(close)) < 0) return OptionalInt.empty();
    char mark = source.text().charAt(close);
    Optional<Line> above = Line.at(source, close).previous();
    boolean structure = Line.at(source, close).isKey() || Line.at(source, close).isItem();
    while (above.isPresent()) {
      int open = open(above.get(), mark);
      if (open >= 0) return structure ? OptionalInt.of(open) : OptionalInt.empty();
      if (source.text().substring(above.get().start(), above.get().end()).indexOf(mark) >= 0) break;
      structure |= above.get().isKey() || above.get().isItem();
      above = above.get().previous();
    }
    return OptionalInt.empty();
  }

  /** Where the line's value starts, if it does with a quote that has no match on the line. */
  private int open(Line line, char mark) {
    int start = line.valueStart();
    if (start >= line.end() || source.text().charAt(start) != mark) return -1;
    int close = mark == '"' ? closing(start + 1) : source.text().indexOf(mark, start + 1);
    return close >= 0 && close < line.end() ? -1 : start;
  }
}
