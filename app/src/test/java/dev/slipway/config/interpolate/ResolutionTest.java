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
import java.util.Set;
import java.util.TreeSet;
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

  @Test
  void everyTextOfAServiceThatMayHoldReferencesIsSeen() {
    assertSeen(
        """
        type: service
        port: 1
        image: ${{ env.N01 }}
        entrypoint: ${{ env.N02 }}
        registry_auth: {username: "${{ env.N03 }}", password: "${{ env.N04 }}"}
        env: ["A=${{ env.N05 }}"]
        setup: ["${{ env.N06 }}"]
        commands: ["${{ env.N07 }}"]
        user: ${{ env.N08 }}
        working_dir: /${{ env.N09 }}
        shell: /${{ env.N10 }}
        volumes: ["${{ env.N11 }}:/${{ env.N12 }}"]
        files: ["${{ env.N13 }}:/${{ env.N14 }}"]
        repos: [{url: "https://${{ env.N15 }}/a", branch: "${{ env.N16 }}"}]
        gateway: ${{ env.N17 }}
        model: ${{ env.N18 }}
        probes:
          - type: http
            method: post
            url: /${{ env.N19 }}
            body: ${{ env.N20 }}
            headers: [{name: A, value: "${{ env.N21 }}"}]
        regions: ["${{ env.N22 }}"]
        reservation: ${{ env.N23 }}
        """,
        23);
  }

  @Test
  void everyTextOfGroupsAndDevEnvironmentsThatMayHoldReferencesIsSeen() {
    assertSeen("type: task\ngroups: [{commands: [\"${{ env.N01 }}\"]}]", 1);
    assertSeen(
        "type: service\nport: 1\ngroups:\n"
            + "  - {replicas: 1, image: \"${{ env.N01 }}\", commands: [\"${{ env.N02 }}\"]}",
        2);
    assertSeen(
        "type: dev-environment\nide: vscode\nversion: ${{ env.N01 }}\n"
            + "init: [\"${{ env.N02 }}\"]\nfleets: [\"${{ env.N03 }}\"]\n"
            + "instances: [\"${{ env.N04 }}\"]",
        4);
  }

  private static void assertSeen(String text, int count) {
    Set<String> seen = new TreeSet<>();
    Checking.configuration(text)
        .forEachText(one -> Interpolation.references(one).forEach(found -> seen.add(found.key())));
    assertThat(seen).hasSize(count);
  }
}
