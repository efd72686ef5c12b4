package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What explicit tags such as {@code !!str} mean here: YAML's own are understood, no others. */
final class Tags {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> LOOKS_PLAIN = Set.of("int", "float", "bool", "null", "merge");

  private Tags() {}

  /** True if the scalar may mean something else than text. */
  static boolean plain(ScalarEvent event, Source source, Span span) throws YamlError {
    Optional<String> tag = event.getTag();
    if (tag.isEmpty()) return event.isPlain();
    if (tag.get().equals(CORE + "str") || tag.get().equals("!")) return false;
    if (tag.get().startsWith(CORE) && LOOKS_PLAIN.contains(tag.get().substring(CORE.length()))) {
      return true;
    }
    throw unknown(tag.get(), span, quotes(source, span));
  }

  private static Fix[] quotes(Source source, Span span) {
    boolean oneLine = span.from().line() == span.to().line();
    return oneLine ? new Fix[] {Quoting.fix(source.text(), span.start(), span.end())} : new Fix[0];
  }

  static void checkCollection(CollectionStartEvent event, Span span) throws YamlError {
    Optional<String> tag = event.getTag();
    if (tag.isEmpty() || tag.get().equals("!")) return;
    String right = event instanceof MappingStartEvent ? "map" : "seq";
    if (!tag.get().equals(CORE + right)) throw unknown(tag.get(), span);
  }

  private static YamlError unknown(String tag, Span span, Fix... fixes) {
    String shown = tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
    return new YamlError(
        YamlError.Then.REPAIR,
        "tag",
        span,
        "The tag "
            + shown
            + " means nothing here. If the value starts with an exclamation mark, put it in"
            + " quotes.",
        fixes);
  }
}
