package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldsTest {

  @Test
  void groupsListsAndTextsFold() {
    String text =
        """
        # one
        # two
        type: task
        env:
          - A=1
          # between

          - B=2
        commands:
          - |
            # no comment
            # none either

            make
          - b

        resources:
          gpu: 1
        """;
    assertThat(Folds.of(text))
        .containsExactly(
            new Fold(0, 1), new Fold(3, 7), new Fold(8, 14), new Fold(9, 13), new Fold(16, 17));
  }

  @Test
  void bracketsOverLinesFold() {
    assertThat(Folds.of("ports: [\n  80,\n  81\n]\nname: a")).containsExactly(new Fold(0, 3));
    assertThat(Folds.of("resources: {\n  gpu: {\n    name: a\n  }\n}"))
        .containsExactly(new Fold(0, 4), new Fold(1, 3));
  }

  @Test
  void anItemsGroupFoldsUnderItsDash() {
    assertThat(Folds.of("probes:\n- type: http\n  url: /\n- type: http\n"))
        .containsExactly(new Fold(0, 3), new Fold(1, 2));
  }

  @Test
  void whatIsOneLineDoesNotFold() {
    assertThat(Folds.of("a: 1\nb: [1, 2]\n\n\n# c\n\n# d\n")).isEmpty();
    assertThat(Folds.of("")).isEmpty();
  }

  @Test
  void aBrokenTextFoldsToo() {
    assertThat(Folds.of("a: [1,\n  2\nb:\n  c: \"x\n  d: 1\n"))
        .contains(new Fold(0, 1), new Fold(2, 4));
  }
}
