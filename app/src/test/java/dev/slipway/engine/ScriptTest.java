package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.Command;
import dev.slipway.host.LocalHost;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class ScriptTest {
  @Example
  void commandsThatSayNothingAreLeftOut() {
    assertThat(Script.of(List.of("", "# only a comment", "  \n # another\n"))).isEmpty();
    assertThat(Script.of(List.of("a", "# c", "b"))).contains("{\na\n} &&\n{\nb\n}");
  }

  @Example
  void aTextAfterACommentIsACommand() {
    assertThat(Script.of(List.of("# first\necho hi"))).isPresent();
  }

  @Property(tries = 100)
  void exportedValuesExpandVariablesAndNothingElse(
      @ForAll @Chars({'a', ' ', '"', '\\', '`', '\'', '(', ')', '!', '#', '\n', ';'}) String text)
      throws Exception {
    String value = text + "$KNOWN" + text + "${KNOWN}" + text + "$" + text;

    String script = Script.exports(Map.of("V", value)) + "printf '%s|' \"$V\"";
    String out =
        new LocalHost().run(Command.of("/bin/sh", "-c", script).with(Map.of("KNOWN", "x"))).out();

    assertThat(out).isEqualTo(expanded(value) + "|");
  }

  /** What a shell makes of references to KNOWN only: names are as long as they can be. */
  private static String expanded(String value) {
    return Pattern.compile("\\$(\\{(\\w+)}|([A-Za-z_]\\w*))")
        .matcher(value)
        .replaceAll(
            match -> {
              String name = match.group(2) == null ? match.group(3) : match.group(2);
              return name.equals("KNOWN") ? "x" : "";
            });
  }
}
