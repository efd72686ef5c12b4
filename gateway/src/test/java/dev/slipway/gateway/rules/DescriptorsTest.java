package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.gateway.Main;
import dev.slipway.gateway.testing.GatewayProcess;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DescriptorsTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @Test
  void aGatewayWithoutFileDescriptorsLeftLivesOn() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "there is no shell to set a limit with");
    try (var replica = TestReplica.always(ok("hello"))) {
      Process gateway = limited(200, replica.port());
      try (BufferedReader out = gateway.inputReader(StandardCharsets.UTF_8)) {
        String serving = out.readLine();
        assertThat(serving).startsWith("Serving on ");
        int port = Integer.parseInt(serving.substring(serving.lastIndexOf(':') + 1));
        List<Wire> clients = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
          clients.add(Wire.to(port).send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
        }
        // Some are served, and those for whose replica there is no room are told so; in which order
        // depends on the transport.
        List<String> answers = new ArrayList<>();
        for (Wire client : clients.subList(0, 40)) {
          answers.add(client.message());
        }
        assertThat(answers).anyMatch(answer -> answer.endsWith("hello"));
        assertThat(answers)
            .allMatch(answer -> answer.endsWith("hello") || answer.startsWith("HTTP/1.1 503"));
        for (Wire client : clients) {
          client.close();
        }

        assertThat(gateway.isAlive()).isTrue();
        await()
            .atMost(Duration.ofSeconds(20))
            .ignoreExceptionsInstanceOf(UncheckedIOException.class)
            .until(() -> answer(port).endsWith("hello"));
      } finally {
        gateway.destroy();
        assertThat(gateway.waitFor(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static String answer(int port) {
    try (Wire wire = Wire.to(port)) {
      return wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").message();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process limited(int descriptors, int replica) throws IOException {
    return new ProcessBuilder(
            SHELL.toString(),
            "-c",
            "ulimit -n " + descriptors + " && exec \"$@\"",
            "gateway",
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx64m",
            "-cp",
            GatewayProcess.classPath(),
            Main.class.getName(),
            "serve",
            "--http",
            "127.0.0.1:0",
            "--route",
            "*=http://127.0.0.1:" + replica,
            "--loops",
            "1")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
