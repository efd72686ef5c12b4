package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  @Test
  void caseDoesNotMatterUnlessAsked() {
    assertThat(Occurrences.of("aaAa b", plain("aa")).matches())
        .containsExactly(new Match(0, 2), new Match(2, 4));
    assertThat(Occurrences.of("aaAa b", new SearchQuery("Aa", true, false, false)).matches())
        .containsExactly(new Match(2, 4));
  }

  @Test
  void aWholeWordStandsAlone() {
    SearchQuery query = new SearchQuery("port", false, true, false);

    assertThat(Occurrences.of("port: 1\nports: port-x report", query).matches())
        .containsExactly(new Match(0, 4), new Match(15, 19));
  }

  @Test
  void signsMeanThemselvesOutsideOfARegularExpression() {
    assertThat(Occurrences.of("a.b axb", plain("a.b")).matches()).hasSize(1);
    assertThat(Occurrences.of("a.b axb", regex("a.b")).matches()).hasSize(2);
  }

  @Test
  void aRegularExpressionMeansLinesByItsAnchors() {
    assertThat(Occurrences.of("a: 1\nb: 2\n", regex("^\\w")).matches())
        .containsExactly(new Match(0, 1), new Match(5, 6));
  }

  @Test
  void whatMatchesNothingAtAPlaceIsNoMatch() {
    assertThat(Occurrences.of("abc", regex("x*")).matches()).isEmpty();
  }

  @Test
  void aBrokenRegularExpressionIsASentence() {
    Occurrences found = Occurrences.of("abc", regex("a("));

    assertThat(found.matches()).isEmpty();
    assertThat(found.trouble())
        .hasValueSatisfying(why -> assertThat(why).startsWith("This is not a regular expression:"));
  }

  @Test
  void anEndlessSearchEnds() {
    String text = "a".repeat(60) + "!";

    Occurrences found = Occurrences.of(text, regex("(a+)+$"), () -> true);

    assertThat(found.matches()).isEmpty();
    assertThat(found.trouble())
        .hasValueSatisfying(why -> assertThat(why).contains("takes too long"));
  }

  @Test
  void theNextAfterTheLastIsTheFirst() {
    Occurrences found = Occurrences.of("x..x..x", plain("x"));

    assertThat(found.nextFrom(1)).hasValue(1);
    assertThat(found.nextFrom(7)).hasValue(0);
    assertThat(found.previousFrom(3)).hasValue(0);
    assertThat(found.previousFrom(0)).hasValue(2);
  }

  @Test
  void itSaysWhichOneIsShownAndHowManyThereAre() {
    assertThat(Occurrences.of("x x", plain("x")).place(OptionalInt.of(1))).isEqualTo("2 of 2");
    assertThat(Occurrences.of("x", plain("y")).place(OptionalInt.empty())).isEqualTo("Not found");
    assertThat(Occurrences.of("x", plain("")).place(OptionalInt.empty())).isEmpty();
  }

  private static SearchQuery plain(String words) {
    return new SearchQuery(words, false, false, false);
  }

  private static SearchQuery regex(String words) {
    return new SearchQuery(words, false, false, true);
  }
}
