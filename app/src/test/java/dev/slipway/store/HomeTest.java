package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
  private static final Path USER = Path.of("/home/me");

  @Test
  void theEnvironmentChooses() {
    assertThat(Home.find(Map.of("SLIPWAY_HOME", "/data/../data/s"), "Linux", USER).root())
        .isEqualTo(Path.of("/data/s"));
  }

  @Test
  void eachPlatformHasItsPlace() {
    assertThat(Home.find(Map.of(), "Linux", USER).root())
        .isEqualTo(Path.of("/home/me/.local/share/slipway"));
    assertThat(Home.find(Map.of("XDG_DATA_HOME", "/xdg"), "Linux", USER).root())
        .isEqualTo(Path.of("/xdg/slipway"));
    assertThat(Home.find(Map.of(), "Mac OS X", USER).root())
        .isEqualTo(Path.of("/home/me/Library/Application Support/Slipway"));
    assertThat(Home.find(Map.of("LOCALAPPDATA", "/local"), "Windows 11", USER).root())
        .isEqualTo(Path.of("/local/Slipway"));
  }
}
