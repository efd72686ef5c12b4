package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNamesTest {
  @ParameterizedTest
  @CsvSource({
    "/w/models/serve.dstack.yml, serve",
    "/w/models/.dstack.yml, models",
    "/w/models/.dstack.yaml, models",
    "/w/models/My Task 2.dstack.yml, my-task-2",
    "/w/models/42.dstack.yml, run",
    "/w/models/other.yml, other-yml",
  })
  void aNameIsMadeOfTheFile(String file, String name) {
    Path path = Path.of(file);

    assertThat(RunNames.make(Optional.of(path), path.getParent(), used -> false)).isEqualTo(name);
  }

  @Test
  void aNameThatWasUsedGetsANumber() {
    assertThat(
            RunNames.make(
                Optional.empty(), Path.of("/w/serve"), Set.of("serve", "serve-2")::contains))
        .isEqualTo("serve-3");
  }

  @Test
  void namesOfEveryReleaseAreAllowed() {
    assertThat(RunNames.allowed("Happy_Panda-1")).isTrue();
    assertThat(RunNames.allowed("a.b")).isFalse();
    assertThat(RunNames.allowed("-a")).isFalse();
    assertThat(RunNames.label("Happy_Panda-1")).isEqualTo("happy-panda-1");
  }
}
