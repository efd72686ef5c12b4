package dev.slipway.ui.runs;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Colours for a configuration that is only read: keys, strings, numbers, comments. */
final class YamlColors {
  private static final List<String> KINDS = List.of("comment", "key", "string", "number");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>(?<=^|\\s)#.*$)"
              + "|(?<key>(?<=^|^[ \\t-]{1,40})[^\\s#:'\"\\[{-][^:#\\n]{0,200}(?=:(\\s|$)))"
              + "|(?<string>\"[^\"\\n]*\"|'[^'\\n]*')"
              + "|(?<number>(?<=[\\s:])\\d[\\d.]*(?=\\s|$))",
          Pattern.MULTILINE);

  private YamlColors() {}

  static StyleSpans<Collection<String>> of(String yaml) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    Matcher matcher = TOKEN.matcher(yaml);
    int end = 0;
    while (matcher.find()) {
      spans.add(List.of(), matcher.start() - end);
      spans.add(List.of("yaml-" + kind(matcher)), matcher.end() - matcher.start());
      end = matcher.end();
    }
    spans.add(List.of(), yaml.length() - end);
    return spans.create();
  }

  private static String kind(Matcher matcher) {
    return KINDS.stream().filter(kind -> matcher.group(kind) != null).findFirst().orElseThrow();
  }
}
