package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.engine.Readiness;
import dev.slipway.engine.Sandbox;
import dev.slipway.host.Command;
import dev.slipway.host.LocalHost;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of a registry that wants a login: a real registry on loopback. */
class PrivateRegistryIT {
  @TempDir private Path folder;
  private Process registry;
  private Sandbox sandbox;
  private String image;

  @BeforeEach
  void startRegistry() throws Exception {
    Docker.require();
    boolean installed =
        Files.exists(Path.of("/usr/bin/docker-registry"))
            && Files.exists(Path.of("/usr/bin/htpasswd"));
    if (System.getenv().containsKey("SLIPWAY_REQUIRE_DOCKER")) assertThat(installed).isTrue();
    assumeTrue(installed, "docker-registry and htpasswd are not installed");
    int port = Sandbox.freePort();
    image = "127.0.0.1:" + port + "/private/test:1";
    run("htpasswd", "-Bbc", folder.resolve("users").toString(), "someone", "pass word");
    Path configuration =
        Files.writeString(
            folder.resolve("registry.yml"),
            """
            version: 0.1
            storage: {filesystem: {rootdirectory: %s}}
            http: {addr: 127.0.0.1:%d}
            auth: {htpasswd: {realm: test, path: %s}}
            """
                .formatted(folder.resolve("images"), port, folder.resolve("users")));
    registry =
        new ProcessBuilder("docker-registry", "serve", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("registry.log").toFile())
            .start();
    await().atMost(Sandbox.PATIENCE).until(() -> Readiness.listens(port));
    push();
    sandbox = Sandbox.open(folder, "docker", Docker.image());
  }

  @AfterEach
  void stopRegistry() throws Exception {
    if (sandbox != null) sandbox.close();
    if (registry != null) registry.destroyForcibly().waitFor();
    Docker.run("rmi", "-f", image);
  }

  @Test
  void theLoginOfTheConfigurationIsUsedAndNotKept() throws Exception {
    sandbox.engine().setSecret("REGISTRY_PASSWORD", "pass word");

    RunRecord run = sandbox.submit("private", configuration());

    assertThat(sandbox.awaitEnd(run).state()).isEqualTo(RunState.DONE);
    assertThat(sandbox.log(run)).containsExactly("pulled");
    assertThat(sandbox.bench().home().run(run.id()).resolve("login")).doesNotExist();
  }

  @Test
  void aWrongLoginIsToldInWords() throws Exception {
    sandbox.engine().setSecret("REGISTRY_PASSWORD", "wrong");

    RunRecord end = sandbox.awaitEnd(sandbox.submit("private", configuration()));

    assertThat(end.state()).isEqualTo(RunState.FAILED);
    assertThat(end.failure().orElseThrow()).contains("login in registry_auth");
  }

  private String configuration() {
    return """
    type: task
    image: %s
    registry_auth:
      username: someone
      password: ${{ secrets.REGISTRY_PASSWORD }}
    commands:
      - echo pulled
    """
        .formatted(image);
  }

  private void push() throws Exception {
    String login = folder.resolve("pushing").toString();
    Map<String, String> environment = Map.of("DOCKER_CONFIG", login);
    LocalHost host = new LocalHost();
    Docker.run("tag", Docker.image(), image);
    String server = image.substring(0, image.indexOf('/'));
    assertThat(
            host.run(
                    Command.of("docker", "login", "-u", "someone", "--password-stdin", server)
                        .with(environment)
                        .reading("pass word"))
                .ok())
        .isTrue();
    assertThat(
            host.run(
                    Command.of("docker", "push", "-q", image)
                        .with(environment)
                        .within(Sandbox.PATIENCE.multipliedBy(4)))
                .ok())
        .isTrue();
    Docker.run("rmi", image);
  }

  private static void run(String... command) throws Exception {
    assertThat(new LocalHost().run(Command.of(command)).ok()).isTrue();
  }
}
