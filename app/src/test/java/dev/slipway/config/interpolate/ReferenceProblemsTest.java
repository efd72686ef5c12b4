package dev.slipway.config.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.language.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${{ run.name }} ${{run.args}} | ",
        "${{ secrets.A_1 }} ${{ env.HOME }} | ",
        "$${{ anything goes }} | ",
        "$$ ${HOME} $HOME | ",
        "${{ }} | 2:13 error reference-name [${{ }}]",
        "${{ secrets }} | 2:13 error reference-name [${{ secrets }}]",
        "${{ secrets.a.b }} | 2:13 error reference-name [${{ secrets.a.b }}]",
        "${{ secrets.a-b }} | 2:13 error reference-name [${{ secrets.a-b }}]",
        "${{ secrets. }} | 2:13 error reference-name [${{ secrets. }}]",
        "${{ run.id }} | 2:13 error reference-unknown [${{ run.id }}]",
        "${{ secret.A }} | 2:13 error reference-unknown [${{ secret.A }}]",
        "a ${{ run.name | 2:15 error reference-open [${{]",
        "${{ run.project_name }} | 2:13 warning reference-place [${{ run.project_name }}]",
      })
  void aReferenceIsJudgedAtItsPlace(String command, String problem) {
    String text = "type: task\ncommands: ['" + command + "']";
    if (problem == null) {
      assertThat(Checking.problems(text)).isEmpty();
    } else {
      assertThat(Checking.problems(text)).containsExactly(problem);
    }
  }

  @Test
  void theRightNamespaceIsOffered() {
    assertThat(Checking.sentences("type: task\ncommands: ['${{ secret.A }}']"))
        .containsExactly("There is nothing called secret.A. Did you mean secrets.A?");
  }

  @Test
  void whatAnAliasRepeatsIsOneMistake() {
    String text = "type: task\ncommands:\n  - &a echo ${{ rn.name }}\n  - *a\n";

    assertThat(Checking.check(text).problems())
        .extracting(problem -> problem.span().from().line())
        .containsExactly(3);
  }
}
