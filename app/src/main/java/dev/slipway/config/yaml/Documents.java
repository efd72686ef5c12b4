package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one document of several. */
final class Documents {
  private static final Pattern KEY = Pattern.compile("(?m)^([\\w-]+) *:(?:[ \t]|$)");
  private static final Pattern BOUNDARY = Pattern.compile("(?m)^(?:---|\\.\\.\\.)(?:[ \t].*)?$");

  private final String text;

  Documents(Source source) {
    this.text = source.text();
  }

  /** Joins the second one if it only adds fields; otherwise it is removed. */
  Fix withoutSecond(Span boundary, Optional<Node> first) {
    String rest = text.substring(boundary.end());
    if (joins(rest, first)) {
      int end = boundary.end();
      while (end < text.length() && "\r\n".indexOf(text.charAt(end)) >= 0) end++;
      return Fix.certain("Remove the line ---", new TextEdit(boundary.start(), end, ""));
    }
    return new Fix("Remove all from here on", new TextEdit(boundary.start(), text.length(), ""));
  }

  private static boolean joins(String rest, Optional<Node> first) {
    if (rest.isBlank()) return true;
    boolean ownLine = rest.startsWith("\n") || rest.startsWith("\r");
    boolean oneMore = ownLine && !BOUNDARY.matcher(rest).find();
    if (!oneMore || !(first.orElse(null) instanceof Node.Mapping mapping)) return false;
    Matcher key = KEY.matcher(rest);
    int keys = 0;
    while (key.find()) {
      keys++;
      if (mapping.entry(key.group(1)).isPresent()) return false;
    }
    return keys > 0;
  }
}
