package dev.slipway.config.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
  private static final RunValues VALUES =
      new RunValues(
          "my-run",
          List.of("--epochs", "3", "two words", ""),
          name -> name.equals("TOKEN") ? Optional.of("t$0k") : Optional.empty(),
          name -> name.equals("HOME") ? Optional.of("/home/me") : Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nothing to do | nothing to do",
        "${{ run.name }} | my-run",
        "a ${{run.name}}b | a my-runb",
        "x ${{ run.args }} | x --epochs 3 \"two words\" \"\"",
        "${{ secrets.TOKEN }} | t$0k",
        "[${{ secrets.OTHER }}] | []",
        "${{ env.HOME }}/x | /home/me/x",
        "$$ | $",
        "$$$$ | $$",
        "$${{ run.name }} | ${{ run.name }}",
        "$$${{ run.name }} | $my-run",
        "$HOME ${HOME} $ | $HOME ${HOME} $",
        "a $$HOME | a $HOME",
        "${{ dstack.node_rank }} | ${{ dstack.node_rank }}",
        "${{ groups[0].nodes[1].IP_ADDRESS }} | ${{ groups[0].nodes[1].IP_ADDRESS }}",
        "a ${{ run.name | a ${{ run.name",
      })
  void valuesTakeThePlaceOfReferences(String text, String resolved) {
    assertThat(Interpolation.resolve(text, VALUES)).isEqualTo(resolved);
  }

  @Test
  void missingArgumentsAreNothing() {
    var values = new RunValues("r", List.of(), name -> Optional.empty(), name -> Optional.empty());
    assertThat(Interpolation.resolve("a ${{ run.args }}", values)).isEqualTo("a ");
  }

  @Test
  void aQuoteInsideAQuotedArgumentIsEscaped() {
    var values =
        new RunValues("r", List.of("a \"b"), name -> Optional.empty(), name -> Optional.empty());
    assertThat(Interpolation.resolve("${{ run.args }}", values)).isEqualTo("\"a \\\"b\"");
  }

  @Test
  void referencesHaveNamesAndPlaces() {
    assertThat(Interpolation.references("a ${{ secrets.A }} $${{ x }} ${{b}}"))
        .containsExactly(new Reference("secrets.A", 2, 18), new Reference("b", 29, 35));
  }

  @Property
  void anEscapedTextResolvesToItself(@ForAll @Chars({'$', '{', '}', 'a', '.', ' '}) String text) {
    assertThat(Interpolation.resolve(Interpolation.escape(text), VALUES)).isEqualTo(text);
  }

  @Property
  void referencesStandWhereTheySay(@ForAll @Chars({'$', '{', '}', 'a', '.', ' '}) String text) {
    for (Reference reference : Interpolation.references(text)) {
      String there = text.substring(reference.start(), reference.end());
      assertThat(there).startsWith("${{").endsWith("}}").contains(reference.name());
    }
  }
}
