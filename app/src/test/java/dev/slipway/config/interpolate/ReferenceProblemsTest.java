package dev.slipway.config.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Problem;
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
        "${{ secrets.A_1 }} | 2:13 warning reference-place [${{ secrets.A_1 }}]",
        "${{ env.HOME }} | 2:13 warning reference-place [${{ env.HOME }}]",
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

  /** Beside the type, in a run that is right otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "env: ['A=${{ secrets.A }}'] | true",
        "registry_auth: {username: '${{ env.A }}', password: '${{ secrets.A }}'} | true",
        "gateway: ${{ secrets.A }} | true",
        "probes: [{url: '/${{ env.A }}'}] | true",
        "probes: [{url: /, headers: [{name: A, value: '${{ env.A }}'}]}] | true",
        "env: ['A=${{ env.A }}'] | false",
        "volumes: ['${{ secrets.A }}:/a'] | false",
        "probes: [{url: '/${{ secrets.A }}'}] | false",
        "image: a:${{ env.A }} | false",
        "image: a:${{ secrets.A }} | false",
        "working_dir: /${{ env.A }} | false",
      })
  void secretsAndVariablesAreOfUseInCertainPlacesOnly(String field, boolean right) {
    String text = "type: service\nport: 80\ncommands: [a]\n" + field;

    assertThat(Checking.check(text).problems())
        .extracting(Problem::code)
        .filteredOn("reference-place"::equals)
        .hasSize(right ? 0 : 1);
  }

  @Test
  void aPlaceThatOnlySlipwayFillsInIsToldFromOneThatNobodyDoes() {
    assertThat(Checking.sentences("type: task\ncommands: ['${{ secrets.A }}']"))
        .containsExactly(
            "Slipway puts secrets.A in here, but dstack does not: there it has a value only in"
                + " \"env\" and in \"registry_auth\".");
    assertThat(Checking.sentences("type: task\nimage: a:${{ secrets.A }}"))
        .containsExactly(
            "secrets.A has a value only in \"env\" and in \"registry_auth\". Here it stays as it"
                + " is.");
    assertThat(
            Checking.check("type: gateway\nbackend: aws\nregion: a\ndomain: '${{ secrets.A }}.b'")
                .problems())
        .extracting(Problem::message)
        .contains(
            "secrets.A has a value only in \"env\" and in \"registry_auth\". Here it stays as it"
                + " is.");
  }

  @Test
  void aMistypedFieldIsNotAlsoAWrongPlace() {
    assertThat(Checking.problems("type: task\ncommands: [a]\nevn: ['A=${{ secrets.A }}']"))
        .containsExactly("3:1 error unknown-field [evn]");
  }

  @Test
  void whatIsKnownDependsOnThePlace() {
    assertThat(Checking.sentences("type: gateway\nbackend: aws\nregion: a\ndomain: '${{ x.y }}.b'"))
        .contains("There is nothing called x.y to refer to. Known here is run.project_name.");
    assertThat(Checking.sentences("type: task\ncommands: [a]\nvolumes: ['${{ x.y }}:/a']"))
        .contains(
            "There is nothing called x.y to refer to. Known here are dstack.node_rank and"
                + " dstack.job_num.");
  }

  @Test
  void whatAnAliasRepeatsIsOneMistake() {
    String text = "type: task\ncommands:\n  - &a echo ${{ rn.name }}\n  - *a\n";

    assertThat(Checking.check(text).problems())
        .extracting(problem -> problem.span().from().line())
        .containsExactly(3);
  }
}
