package dev.slipway.config.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.EnvVar;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.RegistryAuth;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import dev.slipway.config.language.Checking;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static final RunConfiguration SERVICE =
      Checking.configuration(
          """
          type: service
          image: ${{ env.IMAGE }}:${{ run.name }}
          entrypoint: sh -c
          registry_auth:
            username: me
            password: ${{ secrets.REGISTRY }}
          env:
            TOKEN: ${{ secrets.TOKEN }}
            PRICE: $$5
          setup:
            - echo ${{ secrets.TOKEN }} ${{ secrets.SETUP }}
          commands:
            - serve ${{ run.args }}
          port: 8000
          gateway: ${{ secrets.GATEWAY }}
          """);

  @Test
  void everyTextIsResolved() {
    var values =
        new RunValues(
            "r1",
            List.of("-v"),
            name -> Optional.of("secret-" + name),
            name -> Optional.of("env-" + name));

    Service resolved = (Service) Resolution.resolve(SERVICE, values);

    assertThat(resolved.image()).contains("env-IMAGE:r1");
    assertThat(resolved.entrypoint()).contains("sh -c");
    assertThat(resolved.registryAuth())
        .contains(new RegistryAuth(Optional.of("me"), "secret-REGISTRY"));
    assertThat(resolved.env())
        .containsExactly(
            new EnvVar("TOKEN", Optional.of("secret-TOKEN")),
            new EnvVar("PRICE", Optional.of("$5")));
    assertThat(resolved.setup()).containsExactly("echo secret-TOKEN secret-SETUP");
    assertThat(resolved.commands()).containsExactly("serve -v");
    assertThat(resolved.gateway()).contains(new GatewayChoice.Named("secret-GATEWAY"));
  }

  @Test
  void secretsOfTheGatewayAreNotNeededToRun() {
    SecretNames names = Resolution.secrets(SERVICE);
    assertThat(names.toRun()).containsExactlyInAnyOrder("REGISTRY", "TOKEN", "SETUP");
    assertThat(names.onlyGateway()).containsExactly("GATEWAY");
  }

  @Test
  void aSecretUsedForBothIsNeededToRun() {
    RunConfiguration both =
        Checking.configuration(
            """
            type: service
            commands: ["echo ${{ secrets.A }}"]
            port: 1
            gateway: ${{ secrets.A }}
            """);
    assertThat(Resolution.secrets(both).toRun()).containsExactly("A");
    assertThat(Resolution.secrets(both).onlyGateway()).isEmpty();
  }
}
