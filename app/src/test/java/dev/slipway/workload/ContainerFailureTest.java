package dev.slipway.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.workload.WorkloadException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerFailureTest {
  private static final ContainerEngine DOCKER = new ContainerEngine("docker", "28.2", false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Error response from daemon: driver failed programming external connectivity: Bind for 127.0.0.1:8000 failed: port is already allocated | PORT_TAKEN | Port 8000 is already in use
          listen tcp4 127.0.0.1:8080: bind: address already in use | PORT_TAKEN | Port 8080 is already in use
          Error response from daemon: manifest for python:9.9 not found: manifest unknown | IMAGE_NOT_FOUND | There is no image img
          Error response from daemon: pull access denied for x, repository does not exist or may require 'docker login': denied | IMAGE_NOT_ALLOWED | does not exist or is private
          Error response from daemon: Get "https://r.example/v2/": dial tcp: lookup r.example: no such host | REGISTRY_UNREACHABLE | cannot be reached
          toomanyrequests: You have reached your pull rate limit | IMAGE_NOT_ALLOWED | no more pulls
          write /var/lib/docker/tmp/x: no space left on device | DISK_FULL | is full
          OCI runtime create failed: exec: "/bin/bash": stat /bin/bash: no such file or directory: unknown | NO_PROGRAM | does not contain "/bin/bash"
          invalid reference format: repository name must be lowercase | IMAGE_NOT_FOUND | is not the name of an image
          something nobody has seen before | OTHER | Docker 28.2 could not run img: something nobody
          """)
  void whatTheEngineSaysBecomesASentence(String words, Reason reason, String part) {
    boolean starting = reason == Reason.PORT_TAKEN || reason == Reason.NO_PROGRAM;
    WorkloadException failure =
        starting
            ? ContainerFailure.ofStart("img", DOCKER, words)
            : ContainerFailure.ofPull("img", DOCKER, words);

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure).hasMessageContaining(part);
  }

  @Test
  void aFailureToStartIsNotBlamedOnTheRegistryOrTheImage() {
    assertThat(ContainerFailure.ofStart("img", DOCKER, "mkdir /x: permission denied").reason())
        .isEqualTo(Reason.OTHER);
    assertThat(
            ContainerFailure.ofStart(
                    "img",
                    DOCKER,
                    "load library failed: libnvidia-ml.so.1: no such file or directory: unknown")
                .reason())
        .isEqualTo(Reason.OTHER);
  }
}
