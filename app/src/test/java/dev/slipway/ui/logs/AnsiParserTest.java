package dev.slipway.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnsiParserTest {
  private static final String ESC = "\u001b";

  @Test
  void plainTextIsOnePlainSpan() {
    AnsiText text = AnsiParser.parse("hello");

    assertThat(text.text()).isEqualTo("hello");
    assertThat(text.spans()).containsExactly(new AnsiSpan(0, 5, AnsiStyle.PLAIN));
  }

  @Test
  void aNamedColourLastsUntilItIsReset() {
    AnsiText text = AnsiParser.parse("a" + ESC + "[31mred" + ESC + "[0mb");

    assertThat(text.text()).isEqualTo("aredb");
    assertThat(text.spans()).hasSize(3);
    assertThat(text.spans().get(1).style().color()).contains(new AnsiColor.Named(1));
    assertThat(text.spans().get(2).style()).isEqualTo(AnsiStyle.PLAIN);
  }

  @Test
  void brightColoursFollowTheEight() {
    AnsiStyle style = AnsiParser.parse(ESC + "[97;104mx").spans().getFirst().style();

    assertThat(style.color()).contains(new AnsiColor.Named(15));
    assertThat(style.background()).contains(new AnsiColor.Named(12));
  }

  @Test
  void thePaletteOf256HasACubeAndGreys() {
    assertThat(color("38;5;9")).contains(new AnsiColor.Named(9));
    assertThat(color("38;5;208")).contains(new AnsiColor.Rgb(255, 135, 0));
    assertThat(color("38;5;232")).contains(new AnsiColor.Rgb(8, 8, 8));
    assertThat(color("38;5;255")).contains(new AnsiColor.Rgb(238, 238, 238));
  }

  @Test
  void trueColourIsTakenAsItIsWithBothSeparators() {
    assertThat(color("38;2;1;2;3")).contains(new AnsiColor.Rgb(1, 2, 3));
    assertThat(color("38:2:1:2:3")).contains(new AnsiColor.Rgb(1, 2, 3));
  }

  @Test
  void weightsAndLinesAreSwitchedOnAndOff() {
    AnsiText text = AnsiParser.parse(ESC + "[1;3;4;9mon" + ESC + "[22;23;24;29moff");

    AnsiStyle on = text.spans().getFirst().style();
    assertThat(on.bold() && on.italic() && on.underline() && on.strike()).isTrue();
    assertThat(text.spans().getLast().style()).isEqualTo(AnsiStyle.PLAIN);
  }

  @Test
  void anEmptySequenceResets() {
    assertThat(AnsiParser.parse(ESC + "[1m" + ESC + "[mx").plain()).isTrue();
  }

  @Test
  void otherSequencesAndControlCharactersAreDropped() {
    String raw =
        ESC
            + "[2K"
            + ESC
            + "[1;5Ha"
            + ESC
            + "]0;title\u0007b"
            + ESC
            + "]8;;http://x"
            + ESC
            + "\\c"
            + ESC
            + "(Bd"
            + ESC
            + "7e\u0008\r\u0000f\tg";

    assertThat(AnsiParser.strip(raw)).isEqualTo("abcdef\tg");
  }

  @Test
  void aSequenceThatNeverEndsTakesTheRest() {
    assertThat(AnsiParser.strip("a" + ESC + "[31")).isEqualTo("a");
    assertThat(AnsiParser.strip("a" + ESC)).isEqualTo("a");
  }

  @Property
  void anyTextParsesAndItsSpansCoverIt(@ForAll String raw) {
    AnsiText text = AnsiParser.parse(raw.replace('x', '\u001b').replace('y', '['));

    int end = 0;
    for (AnsiSpan span : text.spans()) {
      assertThat(span.start()).isEqualTo(end);
      end = span.end();
    }
    assertThat(end).isEqualTo(text.text().length());
    assertThat(text.text()).doesNotContain("\u001b");
  }

  private static Optional<AnsiColor> color(String codes) {
    return AnsiParser.parse(ESC + "[" + codes + "mx").spans().getFirst().style().color();
  }
}
