package dev.slipway.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {
  @ParameterizedTest
  @CsvSource({
    "python:3.12, https://index.docker.io/v1/",
    "library/python, https://index.docker.io/v1/",
    "docker.io/library/python, https://index.docker.io/v1/",
    "ghcr.io/huggingface/text-generation-inference:0.9.3, ghcr.io",
    "localhost:5000/a, localhost:5000",
    "localhost/a, localhost",
  })
  void theRegistryIsTheFirstPartThatLooksLikeAHost(String image, String registry) {
    assertThat(Image.registry(image)).isEqualTo(registry);
  }
}
