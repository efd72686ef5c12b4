package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlanceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"type: task", "type: 'task' # yes", "{type: task}", "name: [\ntype: task"})
  void theTypeIsSeenHoweverItIsWritten(String text) {
    assertThat(Glance.of(text).type()).hasValue(ConfigurationType.TASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type: ser", "type:", "# type: task", "env:\n  type: task", ""})
  void whatIsNoTypeIsNone(String text) {
    assertThat(Glance.of(text).type()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commands:\n  - train ${{ run.args }}",
        "commands: ['${{run.args}}']",
        "commands:\n  - |\n    echo\n    train ${{ run.args }}\n",
      })
  void argumentsAreSeenWhereverTheyStand(String text) {
    assertThat(Glance.of(text).usesArguments()).isTrue();
  }

  @Test
  void argumentsInACommentOrBehindTwoDollarSignsAreNotUsed() {
    String text = "# ${{ run.args }}\ncommands:\n  - echo '$${{ run.args }}' # ${{ run.args }}\n";

    assertThat(Glance.of(text).usesArguments()).isFalse();
  }
}
