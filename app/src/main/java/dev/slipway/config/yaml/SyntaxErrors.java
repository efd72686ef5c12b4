package dev.slipway.config.yaml;

import dev.slipway.config.Position;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what the YAML parser found in words that help someone who does not know YAML's grammar. */
final class SyntaxErrors {
  private static final Pattern LEADING_TAB = Pattern.compile("^ *(\t)");
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("^\\s*(?:- +)*+([\\w.-]+): +(\\S.*)$");

  private static final Pattern NO_SPACE = Pattern.compile("^\\s*(-\\w.*|[\\w-]+:[^\\s/].*)$");

  private final Source source;

  SyntaxErrors(Source source) {
    this.source = source;
  }

  Problem explain(MarkedYamlEngineException error) {
    String problem = Optional.ofNullable(error.getProblem()).orElse("");
    String context = Optional.ofNullable(error.getContext()).orElse("");
    int at = error.getProblemMark().map(this::offset).orElse(0);
    int began = error.getContextMark().map(this::offset).orElse(at);
    return tab(at).orElseGet(() -> named(problem, context, at, began));
  }

  private Problem named(String problem, String context, int at, int began) {
    if (context.contains("quoted scalar")) return quoted(problem, at, began);
    if (context.contains("flow ")) return brackets(context, at, began);
    if (context.contains("block scalar")) return blockText(at);
    Optional<Problem> behind = behindClosing(context.contains("alias") ? began : at);
    if (behind.isPresent()) return behind.get();
    if (context.contains("alias") || context.contains("anchor")) return alias(began);
    if (context.contains("tag")) return tag(began);
    if (problem.contains("mapping values are not allowed")) return secondColon(at);
    if (problem.contains("sequence entries are not allowed")) return listBehindKey(at);
    if (problem.contains("could not find expected ':'")) return missingColon(began);
    if (problem.contains("cannot start any token")) return badStart(at);
    if (context.contains("directive")) return badStart(source.lineStart(at));
    return indentation(at, began);
  }

  private Optional<Problem> tab(int at) {
    for (int place : new int[] {at, Math.max(0, at - 1)}) {
      Matcher tab = LEADING_TAB.matcher(source.lineAt(place));
      if (!tab.find()) continue;
      int offset = source.lineStart(place) + tab.start(1);
      Position position = source.position(offset);
      return Optional.of(
          problem(
              "tab",
              offset,
              offset + 1,
              "There is a tab at " + position + ". Use spaces to indent instead."));
    }
    return Optional.empty();
  }

  private Problem quoted(String problem, int at, int began) {
    String mark = source.text().substring(began, Math.min(began + 1, source.text().length()));
    if (problem.contains("escape") || problem.contains("hexadecimal")) {
      int start = Math.max(began, at - 1);
      return problem(
          "escape",
          start,
          Math.min(start + 2, source.lineEnd(start)),
          "In double quotes a backslash has a special meaning, and this one has none. Write two"
              + " backslashes, or use single quotes.");
    }
    return problem(
        "quote",
        began,
        source.lineEnd(began),
        "The quote that starts here is never closed. Add the closing " + mark + ".");
  }

  private Problem brackets(String context, int at, int began) {
    boolean list = context.contains("sequence");
    String open = list ? "[" : "{";
    String close = list ? "]" : "}";
    Position start = source.position(began);
    if (source.text().substring(Math.min(at, source.text().length())).isBlank()) {
      return problem(
          "bracket",
          began,
          began + 1,
          "The bracket " + open + " is never closed. Add the closing " + close + ".");
    }
    return wordAt(
        "bracket",
        at,
        "Here a comma or the closing %s of the bracket at %s is missing. If the bracket is part of a text, put the text in quotes."
            .formatted(close, start));
  }

  /** A value that starts with a quote or bracket and goes on behind the closing one. */
  private Optional<Problem> behindClosing(int at) {
    int lineStart = source.lineStart(at);
    String before = source.text().substring(lineStart, Math.max(lineStart, at)).stripTrailing();
    if (before.isEmpty() || "\"']}".indexOf(before.charAt(before.length() - 1)) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        wordAt(
            "quotes-needed",
            at,
            "Nothing can follow here, because the value has ended before. If all of it is one text,"
                + " put the whole text in quotes."));
  }

  private Problem blockText(int at) {
    return wordAt(
        "block-text",
        at,
        "Text behind | or > starts on the next line, indented. Nothing else may follow the sign on"
            + " its own line.");
  }

  private Problem alias(int began) {
    String sign = source.text().startsWith("*", began) ? "*" : "&";
    return problem(
        "quotes-needed",
        began,
        source.lineEnd(began),
        "A value cannot start with a plain " + sign + ". Put it in quotes.");
  }

  private Problem tag(int began) {
    return wordAt("quotes-needed", began, "A value cannot start with a plain !. Put it in quotes.");
  }

  private Problem secondColon(int at) {
    String line = source.lineAt(at);
    Matcher matcher = KEY_AND_VALUE.matcher(line);
    if (matcher.find() && source.lineStart(at) + matcher.start(2) <= at) {
      int start = source.lineStart(at) + matcher.start(2);
      return problem(
          "quotes-needed",
          start,
          source.lineEnd(at),
          "A text that contains \": \" must stand in quotes.");
    }
    Optional<Problem> space = missingSpace(Math.max(0, source.lineStart(at) - 1));
    if (space.isPresent()) return space.get();
    int start = source.lineStart(at) + line.length() - line.stripLeading().length();
    return problem(
        "indentation",
        start,
        Math.max(at, start),
        "This line is indented deeper than the one above, which has a value already. Line it up"
            + " with the other fields, or remove the value above.");
  }

  private Problem listBehindKey(int at) {
    return problem(
        "indentation",
        at,
        at + 1,
        "A list item cannot start here. Put each item on its own line, and line up all \"- \".");
  }

  private Problem missingColon(int began) {
    Optional<Problem> space = missingSpace(began);
    if (space.isPresent()) return space.get();
    return problem(
        "colon",
        began,
        source.lineEnd(began),
        "Here a colon is missing. A line is written as \"field: value\", and an item of a list as"
            + " \"- value\".");
  }

  private Optional<Problem> missingSpace(int lineStart) {
    Matcher key = NO_SPACE.matcher(source.lineAt(lineStart));
    if (!key.find()) return Optional.empty();
    int start = source.lineStart(lineStart) + key.start(1);
    String after = key.group(1).startsWith("-") ? "dash" : "colon";
    return Optional.of(
        wordAt("space", start, "A space is missing behind the " + after + " of this line."));
  }

  private Problem badStart(int at) {
    String text = source.text();
    if (at >= text.length()) return indentation(at, at);
    int end = at + Character.charCount(text.codePointAt(at));
    String sign = text.substring(at, end);
    if (sign.equals("\t")) {
      return problem(
          "tab",
          at,
          end,
          "There is a tab at " + source.position(at) + ". Use spaces instead of it.");
    }
    return problem(
        "quotes-needed",
        at,
        end,
        "A value cannot start with a plain " + sign + ". Put the value in quotes.");
  }

  private Problem indentation(int at, int began) {
    int place = at >= source.text().length() ? Math.max(0, at - 1) : at;
    String against =
        source.position(began).line() < source.position(place).line()
            ? " with the lines from line " + source.position(began).line() + " on"
            : " with the lines above";
    return wordAt(
        "indentation",
        place,
        "This does not line up"
            + against
            + ". Fields of one group start in the same column, and so do the items of a list.");
  }

  private Problem wordAt(String code, int at, String message) {
    int end = source.lineEnd(at);
    int start = Math.min(at, end);
    return problem(code, start, end, message);
  }

  private Problem problem(String code, int start, int end, String message) {
    int last = end;
    while (last > start + 1 && Character.isWhitespace(source.text().charAt(last - 1))) last--;
    Span span = source.span(start, last);
    return new Problem(Severity.ERROR, code, message, span);
  }

  private int offset(Mark mark) {
    return source.offsetOfCodePoint(mark.getIndex());
  }
}
