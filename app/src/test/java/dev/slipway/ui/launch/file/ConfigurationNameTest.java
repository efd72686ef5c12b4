package dev.slipway.ui.launch.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.FileKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"a.dstack.yml", "a.dstack.yaml", ".dstack.yml", "profiles.yml"})
  void aNameThatIsFoundStays(String name) {
    assertThat(ConfigurationName.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "t2.yml, t2.dstack.yml",
    "t2.yaml, t2.dstack.yml",
    "t2, t2.dstack.yml",
    "t2.txt, t2.txt.dstack.yml",
    ".yml, .yml.dstack.yml"
  })
  void anyOtherGetsTheEnding(String name, String whole) {
    assertThat(ConfigurationName.of(name)).isEqualTo(whole);
    assertThat(FileKind.named(name)).isEmpty();
  }

  @Test
  void aFileStaysInItsFolder() {
    assertThat(ConfigurationName.of(Path.of("/in/a.yml"))).isEqualTo(Path.of("/in/a.dstack.yml"));
  }
}
