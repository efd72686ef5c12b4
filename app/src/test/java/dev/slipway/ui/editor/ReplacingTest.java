package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.TextEdit;
import org.junit.jupiter.api.Test;

class ReplacingTest {
  private static final String TEXT = "port: 80\nport: 81\n";

  @Test
  void aPlainReplacementStandsThereAsItIs() {
    assertThat(replaced("port", "a$1", false)).isEqualTo("a$1: 80\na$1: 81\n");
  }

  @Test
  void groupsOfARegularExpressionStandInTheReplacement() {
    assertThat(replaced("(\\w+): (?<n>\\d+)", "${n} = $1", true))
        .isEqualTo("80 = port\n81 = port\n");
  }

  @Test
  void whatTheExpressionLooksAtAroundAMatchCountsToo() {
    assertThat(replaced("(?<=: )8(?=1)", "9", true)).isEqualTo("port: 80\nport: 91\n");
  }

  @Test
  void onlyTheChosenOneIsReplaced() {
    Occurrences found = Occurrences.of(TEXT, query("port", true));

    Replacing result = Replacing.of(found, found.matches().subList(1, 2), "p");

    assertThat(result).isInstanceOf(Replacing.Edits.class);
    assertThat(TextEdit.apply(TEXT, ((Replacing.Edits) result).edits()))
        .isEqualTo("port: 80\np: 81\n");
  }

  @Test
  void aGroupThatIsNotThereIsASentence() {
    Occurrences found = Occurrences.of(TEXT, query("port", true));

    assertThat(Replacing.of(found, found.matches(), "$7")).isInstanceOf(Replacing.Refused.class);
    assertThat(Replacing.of(found, found.matches(), "${x}")).isInstanceOf(Replacing.Refused.class);
    assertThat(Replacing.of(found, found.matches(), "\\")).isInstanceOf(Replacing.Refused.class);
  }

  private static String replaced(String words, String replacement, boolean regex) {
    Occurrences found = Occurrences.of(TEXT, query(words, regex));
    Replacing result = Replacing.of(found, found.matches(), replacement);
    return TextEdit.apply(TEXT, ((Replacing.Edits) result).edits());
  }

  private static SearchQuery query(String words, boolean regex) {
    return new SearchQuery(words, false, false, regex);
  }
}
