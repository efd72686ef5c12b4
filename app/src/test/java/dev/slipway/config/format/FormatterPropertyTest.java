package dev.slipway.config.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Findings;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever a text looks like, putting it in order changes neither its meaning nor a comment. */
class FormatterPropertyTest {
  private final Formatter formatter = new Formatter();

  @Property(tries = 2000)
  void aTextInDisorderKeepsItsMeaningAndItsComments(@ForAll("disordered") String text) {
    Optional<String> done = formatter.format(text);
    Statistics.label("formatted").collect(done.isPresent());
    if (isYaml(text)) assertThat(done).isPresent();
    done.ifPresent(formatted -> assertSame(formatted, text));
  }

  @Property(tries = 1000)
  void aTextThatIsPutInOrderStaysAsItIs(@ForAll("disordered") String text) {
    Optional<String> once = formatter.format(text);
    assertThat(once.flatMap(formatter::format)).isEqualTo(once);
  }

  @Property(tries = 500)
  void anyTextIsPutInOrderOrLeftAlone(@ForAll String text) {
    formatter.format(text).ifPresent(formatted -> assertSame(formatted, text));
  }

  private static boolean isYaml(String text) {
    return YamlReader.recover(new Source(text), new Findings(text)).sound();
  }

  private static void assertSame(String formatted, String text) {
    assertThat(tree(formatted)).isEqualTo(tree(text));
    assertThat(comments(formatted)).isEqualTo(comments(text));
  }

  private static String tree(String text) {
    return YamlReader.read(new Source(text), new Findings(text))
        .map(FormatterPropertyTest::shown)
        .orElse("");
  }

  private static String shown(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> (scalar.plain() ? "plain " : "text ") + scalar.text();
      case Node.Sequence list ->
          list.items().stream()
              .map(FormatterPropertyTest::shown)
              .collect(Collectors.joining(",", "[", "]"));
      case Node.Mapping group ->
          group.entries().stream()
              .map(entry -> shown(entry.key()) + ":" + shown(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  /** Every comment that these tests write holds its number between these signs. */
  private static List<String> comments(String text) {
    return text.lines()
        .filter(line -> line.contains("# <"))
        .map(line -> line.substring(line.indexOf("# <")).stripTrailing())
        .toList();
  }

  /** Comments, empty lines, wider indentation and spaces where they change nothing or little. */
  private record Disorder(int place, int kind, int size) {
    List<String> apply(List<String> lines) {
      int at = Math.floorMod(place, lines.size());
      String line = lines.get(at);
      String indent = " ".repeat(size);
      List<String> changed = new ArrayList<>(lines);
      switch (kind) {
        case 0 -> changed.add(at, indent + "# <" + place + ">");
        case 1 -> changed.add(at, indent);
        case 2 -> changed.set(at, line + indent);
        case 3 -> changed.set(at, line + " # <" + place + ">");
        case 4 -> changed.replaceAll(one -> one.replaceFirst("^( +)", "$1$1"));
        case 5 -> changed.set(at, line.replaceFirst(": ", ":" + indent + " "));
        case 6 -> changed.set(at, line.replaceFirst("- ", "-" + indent + " "));
        case 7 -> changed.replaceAll(one -> one.replaceFirst("^  (?=- )", ""));
        case 8 -> changed.set(at, line.replace("[", "[ ").replace(", ", ","));
        default -> changed.set(at, indent + line);
      }
      return changed;
    }
  }

  @Provide
  Arbitrary<String> disordered() {
    List<String> texts =
        List.of(
            "type: task\ncommands:\n  - |\n    a\n      b\n\n    c\n  - >-\n    d\n",
            "type: task\nenv:\n  - A=b\n  - {c: [d, e]}\nports: [80, \"81\"]\n",
            "x: &a\n  k: v\ny:\n  <<: *a\n  l: - b\n".replace("- b", "'b'"),
            "a:\n"
                + "  - b: c\n"
                + "    d:\n"
                + "      - e\n"
                + "      - - f\n"
                + "        - g\n"
                + "h: \"i\n"
                + "  j\"\n"
                + "k: l\n"
                + "  m\n");
    Arbitrary<String> seeds =
        Arbitraries.oneOf(
            Arbitraries.of(texts),
            Arbitraries.of(Templates.all().stream().map(Template::text).toList()));
    Arbitrary<Disorder> disorder =
        Combinators.combine(
                Arbitraries.integers().between(0, 1000),
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 6))
            .as(Disorder::new);
    return Combinators.combine(seeds, disorder.list().ofMaxSize(8), Arbitraries.of("\n", "\r\n"))
        .as(
            (text, disorders, lineBreak) -> {
              List<String> lines = text.lines().toList();
              for (Disorder one : disorders) lines = one.apply(lines);
              return String.join(lineBreak, lines) + lineBreak;
            });
  }
}
