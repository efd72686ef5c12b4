package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTypeTest {
  private static final ImageType IMAGE = new ImageType();
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python",
        "python:3.12",
        "python:3.12-slim",
        "ghcr.io/huggingface/text-generation-inference:0.9.3",
        "nvcr.io/nvidia/pytorch:24.05-py3",
        "registry.example.com:5000/team/app",
        "localhost/app",
        "localhost:5000/app:latest",
        "GHCR.io/owner/app",
        "vllm/vllm-openai:v0.4.2_RC1",
        "a/b/c/d-e_f__g.h",
        "a---b/c",
        "python@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "python:3@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "${{ env.IMAGE }}",
        "${{ secrets.REGISTRY }}/team/app:${{ run.name }}",
        "python:${{ env.TAG }}",
        "python@${{ env.DIGEST }}",
        "10.0.0.1:5000/app",
      })
  void isRead(String image) {
    assertThat(Trial.read(IMAGE, image)).isEqualTo(image);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Python:3.12 | error image [Python] | python:3.12",
        "ghcr.io/Owner/App:V1 | error image [Owner/App] | ghcr.io/owner/app:V1",
        "\"Python:3\" | error image [Python] | \"python:3\"",
        "${{ env.R }}/App | error image [${{ env.R }}/App] |",
        "https://ghcr.io/a/b | error image [https://] | ghcr.io/a/b",
        "docker://python | error image [docker://] | python",
        "python 3 | error image [ ] |",
        "python::3 | error image [::] | python:3",
        "\"python:\" | error image [:] | \"python\"",
        "python:3/ | error image [/] |",
        "a//b | error image [//] |",
        "/a | error image [/] |",
        "a/ | error image [/] |",
        "a/-b | error image [-b] |",
        "a..b | error image [a..b] |",
        "a:b:c | error image [b:c] |",
        "python:3.12! | error image [3.12!] |",
        "python:-a | error image [-a] |",
        "python@sha256:abc | error image [sha256:abc] |",
        "\"python@\" | error image [\"python@\"] |",
        "\":3\" | error image [:3] |",
        "\"\" | error image [\"\"] |",
        "${IMAGE} | error image [${IMAGE}] |",
        "my_.registry!/app | error image [my_.registry!] |",
        "[python] | error wrong-value [[python]] |",
      })
  void aMistakeIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<String> trial = Trial.of(IMAGE, written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
    if (repaired != null) assertThat(trial.again().problems()).isEmpty();
  }

  @Test
  void sentencesSayWhatToWrite() {
    assertThat(Trial.of(IMAGE, "ghcr.io/Owner/App").sentences())
        .containsExactly(
            "[Owner/App] The path of an image is written in small letters: owner/app.");
    assertThat(Trial.of(IMAGE, "https://python").sentences())
        .containsExactly(
            "[https://] The name of an image has no https:// before it. Leave it away.");
    assertThat(Trial.of(IMAGE, "a@" + DIGEST + "0").sentences().getFirst())
        .endsWith("A digest is written as sha256: and 64 of the characters 0 to 9 and a to f.");
  }
}
