package dev.slipway.ui.editor;

import dev.slipway.config.Checked;
import dev.slipway.config.Fix;
import dev.slipway.config.Position;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.language.Fold;
import dev.slipway.config.language.Formatting;
import dev.slipway.config.language.OutlineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small language: {@code memroy} and {@code wrong} are mistakes with repairs, what is further in
 * can be folded, and formatting takes spaces at the ends of lines away.
 */
public class FakeLanguage implements EditorLanguage {
  static final String LONG = "vllm serve MODEL --port 8000 --tensor-parallel-size 8";
  private static final Pattern MISTAKE = Pattern.compile("memroy|wrong");
  private static final List<String> FIELDS = List.of("type", "name", "image", "commands");

  @Override
  public Checked check(String text) {
    List<Problem> problems = new ArrayList<>();
    Matcher matcher = MISTAKE.matcher(text);
    while (matcher.find()) problems.add(problem(text, matcher.start(), matcher.end()));
    return new Checked(Optional.empty(), problems);
  }

  private static Problem problem(String text, int start, int end) {
    Span span = new Span(start, end, position(text, start), position(text, end));
    if (text.startsWith("wrong", start)) {
      return new Problem(
          Severity.WARNING,
          "wrong",
          "This is wrong.",
          span,
          new Fix("Change to right", TextEdit.replace(span, "right")),
          new Fix("Take it out", TextEdit.replace(span, "")));
    }
    return new Problem(
        Severity.ERROR,
        "unknown-field",
        "There is no field \"memroy\" in resources. Did you mean memory?",
        span,
        new Fix("Change to memory", TextEdit.replace(span, "memory")));
  }

  private static Position position(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return new Position(line, offset - text.lastIndexOf('\n', offset - 1));
  }

  @Override
  public List<Suggestion> suggest(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    String line = text.substring(start, offset);
    int value = line.indexOf(": ");
    if (line.startsWith("say: ")) return said(text, start + value + 2, offset);
    if (line.startsWith("type: ")) return found(text, start + value + 2, offset, "task", "service");
    if (value >= 0) return List.of();
    return found(
        text, start, offset, FIELDS.stream().map(name -> name + ": ").toArray(String[]::new));
  }

  /** Free text: what is typed may be meant as it is. */
  private static List<Suggestion> said(String text, int start, int end) {
    return Stream.of("python run.py", LONG)
        .filter(one -> one.startsWith(text.substring(start, end)))
        .map(one -> new Suggestion(one, "", "", start, end, one, one.length(), false))
        .toList();
  }

  private static List<Suggestion> found(String text, int start, int end, String... inserts) {
    String typed = text.substring(start, end);
    return Stream.of(inserts)
        .filter(insert -> insert.startsWith(typed))
        .map(
            insert -> {
              String label = insert.replace(": ", "");
              return new Suggestion(label, "", "What " + label + " is for.", start, end, insert);
            })
        .toList();
  }

  @Override
  public List<OutlineItem> outline(String text) {
    List<OutlineItem> items = new ArrayList<>();
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith(" ")) {
        String detail = line.substring(colon + 1).strip();
        int end = offset + line.length();
        items.add(new OutlineItem(line.substring(0, colon), detail, offset, end, List.of()));
      }
      offset += line.length() + 1;
    }
    return items;
  }

  @Override
  public List<Fold> folds(String text) {
    String[] lines = text.split("\n", -1);
    List<Fold> folds = new ArrayList<>();
    for (int first = 0; first < lines.length; first++) {
      int last = first;
      while (last + 1 < lines.length && indent(lines[last + 1]) > indent(lines[first])) last++;
      if (last > first && !lines[first].isBlank()) folds.add(new Fold(first, last));
    }
    return folds;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  @Override
  public Formatting format(String text) {
    if (text.indexOf('\t') >= 0) return new Formatting.Refused("There is a tab in this text.");
    return new Formatting.Done(text.replaceAll(" +\n", "\n"));
  }

  @Override
  public Optional<Explanation> explain(String text, int offset) {
    return Optional.empty();
  }
}
