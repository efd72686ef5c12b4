package dev.slipway.config.language;

import static dev.slipway.config.language.Checking.configuration;
import static dev.slipway.config.language.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.DevEnvironment;
import dev.slipway.config.EnvVar;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.Ide;
import dev.slipway.config.LocalPort;
import dev.slipway.config.PortMapping;
import dev.slipway.config.RegistryAuth;
import dev.slipway.config.Service;
import dev.slipway.config.ServicePort;
import dev.slipway.config.Task;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidFieldsTest {

  @Test
  void aTaskHasAllThatIsWritten() {
    Task task =
        (Task)
            configuration(
                """
                type: task
                name: my-task
                image: ghcr.io/owner/image:tag
                entrypoint: /bin/bash -c
                registry_auth:
                  username: me
                  password: ${{ secrets.TOKEN }}
                env:
                  - A=b c=d
                  - EMPTY=
                  - HF_TOKEN
                setup: [pip install x]
                commands:
                  - echo hi
                  - |
                    two
                    lines
                ports:
                  - 8000
                """);

    assertThat(task.name()).contains("my-task");
    assertThat(task.image()).contains("ghcr.io/owner/image:tag");
    assertThat(task.entrypoint()).contains("/bin/bash -c");
    assertThat(task.registryAuth())
        .contains(new RegistryAuth(Optional.of("me"), "${{ secrets.TOKEN }}"));
    assertThat(task.env())
        .containsExactly(
            new EnvVar("A", Optional.of("b c=d")),
            new EnvVar("EMPTY", Optional.of("")),
            new EnvVar("HF_TOKEN", Optional.empty()));
    assertThat(task.setup()).containsExactly("pip install x");
    assertThat(task.commands()).containsExactly("echo hi", "two\nlines\n");
    assertThat(task.ports()).containsExactly(new PortMapping(new LocalPort.Fixed(8000), 8000));
  }

  @Test
  void aDevEnvironmentHasAnEditorAndCommandsAtStart() {
    var dev =
        (DevEnvironment)
            configuration(
                """
                type: dev-environment
                ide: vscode
                init:
                  - make
                ports: ["*:8080"]
                """);

    assertThat(dev.ide()).contains(Ide.VSCODE);
    assertThat(dev.init()).containsExactly("make");
    assertThat(dev.commands()).containsExactly("make");
    assertThat(dev.ports()).containsExactly(new PortMapping(new LocalPort.FirstFree(8080), 8080));
  }

  @Test
  void aDevEnvironmentNeedsNothingButItsType() {
    assertThat(problems("type: dev-environment")).isEmpty();
  }

  @Test
  void theServiceOfTheReleaseNeedsNoGateway() {
    var service =
        (Service)
            configuration(
                """
                type: service
                image: ghcr.io/huggingface/text-generation-inference:0.9.3
                port: 8000
                commands:
                  - text-generation-launcher --hostname 0.0.0.0 --port 8000 --trust-remote-code
                """);

    assertThat(service.port()).isEqualTo(new ServicePort(80, 8000));
    assertThat(service.gateway()).isEmpty();
  }

  @Test
  void anImageAloneIsEnoughToRun() {
    assertThat(problems("type: task\nimage: hello-world")).isEmpty();
    assertThat(problems("type: service\nimage: nginx\nport: 80")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.10, 3.10",
    "3.1, 3.10",
    "'\"3.10\"', 3.10",
    "3.7, 3.7",
    "3.11, 3.11",
    "'''3.14''', 3.14",
  })
  void aPythonVersionNeedsNoQuotes(String written, String version) {
    assertThat(configuration("type: dev-environment\npython: " + written).python())
        .contains(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8000 | 80 | 8000",
        "'\"8000\"' | 80 | 8000",
        "5001:8000 | 5001 | 8000",
        "22:22 | 22 | 22",
        "{local_port: 443, container_port: 8000} | 443 | 8000",
        "{container_port: 8000} | 80 | 8000",
        "65535 | 80 | 65535",
      })
  void aServicePortHasManyForms(String written, int gateway, int container) {
    var service = (Service) configuration("type: service\nimage: x\nport: " + written);
    assertThat(service.port()).isEqualTo(new ServicePort(gateway, container));
  }

  @Test
  void aTaskPortHasManyForms() {
    Task task =
        (Task)
            configuration(
                """
                type: task
                image: x
                ports:
                - 1
                - "2"
                - 80:3
                - "*:4"
                - {local_port: 90, container_port: 5}
                - container_port: 6
                - local_port: 0091
                  container_port: 7
                """);
    assertThat(task.ports())
        .containsExactly(
            new PortMapping(new LocalPort.Fixed(1), 1),
            new PortMapping(new LocalPort.Fixed(2), 2),
            new PortMapping(new LocalPort.Fixed(80), 3),
            new PortMapping(new LocalPort.FirstFree(4), 4),
            new PortMapping(new LocalPort.Fixed(90), 5),
            new PortMapping(new LocalPort.FirstFree(6), 6),
            new PortMapping(new LocalPort.Fixed(91), 7));
  }

  @Test
  void valuesOfVariablesAreTheTextThatIsWritten() {
    var task =
        configuration(
            """
            type: dev-environment
            env:
              VERSION: 1.10
              FLAG: yes
              ANSWER: 0x2A
              TIME: 12:30:45
              DAY: 2024-01-02
              EMPTY: ""
              QUOTED: "null"
            """);
    assertThat(task.env())
        .extracting(variable -> variable.value().orElseThrow())
        .containsExactly("1.10", "yes", "0x2A", "12:30:45", "2024-01-02", "", "null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vscode", "cursor", "windsurf", "zed"})
  void everyEditorIsKnown(String ide) {
    var dev = (DevEnvironment) configuration("type: dev-environment\nide: " + ide);
    assertThat(dev.ide()).map(Ide::word).contains(ide);
  }

  @Test
  void aGatewayIsANameAnAddressOrAFlag() {
    assertThat(gateway("gateway.example.com"))
        .isEqualTo(new GatewayChoice.Named("gateway.example.com"));
    assertThat(gateway("${{ secrets.GATEWAY }}"))
        .isEqualTo(new GatewayChoice.Named("${{ secrets.GATEWAY }}"));
    assertThat(gateway("10.0.0.1")).isEqualTo(new GatewayChoice.Named("10.0.0.1"));
    assertThat(gateway("true")).isEqualTo(new GatewayChoice.Default());
    assertThat(gateway("no")).isEqualTo(new GatewayChoice.None());
    assertThat(gateway("\"true\"")).isEqualTo(new GatewayChoice.Named("true"));
    assertThat(gateway("{project: main, name: public}"))
        .isEqualTo(new GatewayChoice.Named("main/public"));
  }

  private static GatewayChoice gateway(String written) {
    String text = "type: service\nimage: x\nport: 1\ngateway: " + written;
    return ((Service) configuration(text)).gateway().orElseThrow();
  }

  @Test
  void anchorsAliasesAndMergeKeysWork() {
    var task =
        (Task)
            configuration(
                """
                type: task
                env: &env
                  <<: {A: "1", B: "2"}
                  B: "3"
                registry_auth:
                  <<: [{username: u}, {username: v, password: p}]
                commands:
                  - &hello echo hello
                  - *hello
                """);
    assertThat(task.env())
        .containsExactlyInAnyOrder(
            new EnvVar("A", Optional.of("1")), new EnvVar("B", Optional.of("3")));
    assertThat(task.registryAuth()).contains(new RegistryAuth(Optional.of("u"), "p"));
    assertThat(task.commands()).isEqualTo(List.of("echo hello", "echo hello"));
  }

  @Test
  void aPasswordIsNeverPrinted() {
    var task =
        configuration("type: task\nimage: x\nregistry_auth: {username: me, password: hidden}");
    assertThat(task.toString()).doesNotContain("hidden").contains("me");
  }
}
