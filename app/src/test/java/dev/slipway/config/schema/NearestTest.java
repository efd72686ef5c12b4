package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("type", "image", "commands", "ports", "env", "registry_auth", "dev-environment");

  @ParameterizedTest
  @CsvSource({
    "typ, type",
    "tpye, type",
    "Image, image",
    "command, commands",
    "port, ports",
    "registry-auth, registry_auth",
    "registryauth, registry_auth",
    "envs, env",
    "dev_environment, dev-environment",
    "xyz, ",
    "completely-different, ",
    "a, ",
  })
  void isTheWordThatWasMeant(String typed, String meant) {
    assertThat(Nearest.to(typed, KNOWN).orElse(null)).isEqualTo(meant);
  }
}
