package dev.slipway.gateway;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|Nothing to do",
        "server|\"server\" is not a command",
        "serve|Say where to listen",
        "serve --http|--http needs a value",
        "serve --http 127.0.0.1:8080|Say where requests go",
        "serve --htp 127.0.0.1:8080|\"--htp\" is not an option of serve",
        "serve --http 8080|\"8080\" is not HOST:PORT",
        "serve --http ::1:8080|\"::1:8080\" is not HOST:PORT",
        "serve --http 127.0.0.1:x|The port of --http must be a number from 0 to 65535",
        "serve --http 127.0.0.1:65536|The port of --http must be a number from 0 to 65535",
        "serve --http 127.0.0.1:+80|The port of --http must be a number from 0 to 65535",
        "serve --http 127.0.0.1:1 --http 127.0.0.1:2|--http was given twice",
        "serve --state a --state b|--state was given twice",
        "serve --control 127.0.0.1:1 --http 127.0.0.1:1 --route *=http://b|--control needs --state",
        "serve --state a --control 0.0.0.0:1|--control must be on 127.0.0.1",
        "serve --state a --wait x|--wait must be a number from 0 to 3600",
        "serve --wait 5 --http 127.0.0.1:1 --route *=http://b|--wait needs --state",
        "check|check needs --state",
        "check --stat a|\"--stat\" is not an option of check",
        "health --state|--state needs a value",
        "health --state a --state b|--state was given twice",
        "health --state a --within -1|--within must be a number from 0 to 3600",
        "health --state a --control 1|\"1\" is not HOST:PORT",
        "service-files|Say where to",
        "serve --state a --control x|\"x\" is not HOST:PORT",
        "serve --state a --http 127.0.0.1:1|Say where requests go",
        "serve --http 127.0.0.1:1 --route x|\"x\" is not HOST=URL",
        "serve --http 127.0.0.1:1 --route =http://a|\"=http://a\" is not HOST=URL",
        "serve --http 127.0.0.1:1 --route a*=http://b|\"a*\" is not a host",
        "serve --http 127.0.0.1:1 --route *=https://b|\"https://b\" is not http://HOST:PORT",
        "serve --http 127.0.0.1:1 --route *=http://b/path|\"http://b/path\" is not"
            + " http://HOST:PORT",
        "serve --http 127.0.0.1:1 --route *=http://b:99999|\"http://b:99999\" is not"
            + " http://HOST:PORT",
        "serve --http 127.0.0.1:1 --route *=::|\"::\" is not http://HOST:PORT",
        "serve --http 127.0.0.1:1 --route *=http://b --loops 0|--loops must be a number from 1 to"
            + " 1024",
        "serve --http 127.0.0.1:1 --route *=http://b --loops many|--loops must be a number from 1"
            + " to 1024"
      })
  void aMistakeIsOneSentence(String arguments, String sentence) throws Exception {
    assertThat(run(arguments == null ? new String[0] : arguments.split(" "))).isEqualTo(2);
    assertThat(text(err)).startsWith(sentence).endsWith(".\n").hasLineCount(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void helpAndVersionAreAnswered() throws Exception {
    assertThat(run("--help")).isZero();
    assertThat(run("serve", "--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(text(out)).contains("serve --http HOST:PORT").contains("slipway-gateway ");
  }

  @Test
  void aTakenPortIsAFailure() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String http = "127.0.0.1:" + taken.getLocalPort();

      assertThat(run("serve", "--http", http, "--route", "*=http://127.0.0.1:1")).isEqualTo(1);
      assertThat(text(err))
          .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is in use")
          .hasLineCount(1);
    }
  }

  @Test
  void theSameHostAgainIsAnotherReplica() throws Exception {
    Command command =
        Command.parse(
            "serve",
            "--http",
            "[::1]:80",
            "--route",
            "a=http://b:1",
            "--route",
            "A=http://[::1]/",
            "--route",
            "*=http://c",
            "--loops",
            "3");

    assertThat(command)
        .isInstanceOfSatisfying(
            Command.Serve.class,
            serve -> {
              assertThat(serve.loops()).isEqualTo(3);
              assertThat(serve.control()).isEmpty();
              assertThat(serve.state().listeners().get(0).address()).isEqualTo("::1");
              assertThat(serve.state().services()).hasSize(2);
              assertThat(serve.state().services().get(0).replicas())
                  .extracting(replica -> replica.address() + " " + replica.port())
                  .containsExactly("b 1", "::1 80");
            });
  }

  @Test
  void aProcessServesUntilItIsToldToEnd() throws Exception {
    try (var replica = TestReplica.always(ok("x"))) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-cp",
                  classPath(),
                  Main.class.getName(),
                  "serve",
                  "--http",
                  "127.0.0.1:0",
                  "--route",
                  "*=http://127.0.0.1:" + replica.port())
              .start();
      try {
        BufferedReader errors = process.errorReader();
        String line = process.inputReader().readLine();
        assertThat(line).matches("Serving on http://127\\.0\\.0\\.1:\\d+");
        int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        try (var client = Wire.to(port)) {
          assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").message()).endsWith("x");
        }
        process.toHandle().destroy();
        assertThat(errors.readLine()).isNull();
        assertThat(process.waitFor()).isZero();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /**
   * That of the jar: the tests bring a logger's interface, which asks for its implementation on
   * stderr.
   */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("slf4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private int run(String... args) throws InterruptedException {
    return new Main(stream(out), stream(err), new CountDownLatch(0)).run(args);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
