package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.certificate.x509.CertificateNames;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway in a process of its own, with the libraries that it finds there. */
final class LibrariesTest {
  private static final String NATIVES = "tcnative-boringssl";

  @TempDir Path folder;

  @Test
  void loadsNothingThatOnlyAuthoritiesNeed() throws Exception {
    try (Served served = new Served(true)) {
      assertThat(Handshake.with(served.port, "a.example.com").protocol()).isEqualTo("h2");
      List<String> loaded = Files.readAllLines(folder.resolve("classes"));
      assertThat(loaded).anyMatch(line -> line.contains("io.netty.internal.tcnative.SSLContext"));
      assertThat(loaded)
          .noneMatch(line -> line.contains("org.shredzone.acme4j"))
          .noneMatch(line -> line.contains("org.jose4j"))
          .noneMatch(line -> line.contains("org.bouncycastle"))
          .noneMatch(line -> line.contains("com.sun.jndi.dns"))
          .noneMatch(line -> line.contains("java.net.http"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void servesByEitherLibrary(boolean natives) throws Exception {
    try (Served served = new Served(natives)) {
      for (String name : new String[] {"a.example.com", "b.example.com"}) {
        Handshake seen = Handshake.with(served.port, name);
        assertThat(CertificateNames.of(seen.leaf())).containsExactly(name);
        assertThat(seen.protocol()).isEqualTo("h2");
        assertThat(seen.version()).isEqualTo("TLSv1.3");
      }
      assertThat(Handshake.with(served.port, "a.example.com", "TLSv1.2").version())
          .isEqualTo("TLSv1.2");
      SSLContext client = Handshake.anyone();
      long first = begun(client, served.port);
      assertThat(begun(client, served.port)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, -tls1", "true, -tls1_1", "false, -tls1", "false, -tls1_1"})
  void refusesOldVersions(boolean natives, String version) throws Exception {
    OpenSslTool openssl = new OpenSslTool(folder);
    try (Served served = new Served(natives)) {
      Process client =
          openssl.start(
              "s_client",
              "-connect",
              "127.0.0.1:" + served.port,
              version,
              "-cipher",
              "ALL:@SECLEVEL=0");
      client.getOutputStream().close();
      assertThat(client.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(folder.resolve("openssl.log")))
          .contains("alert protocol version");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "b.example.com, b.example.com",
    "B.Example.COM, b.example.com",
    "b.example.com., b.example.com",
    "xn--bcher-kva.example.com, a.example.com",
    "127.0.0.1, a.example.com",
    "other.example.org, a.example.com",
    "'', a.example.com"
  })
  void choosesByTheNameHoweverItIsWritten(String asked, String expected) throws Exception {
    OpenSslTool openssl = new OpenSslTool(folder);
    try (Served served = new Served(true)) {
      List<String> command =
          new ArrayList<>(List.of("s_client", "-connect", "127.0.0.1:" + served.port));
      command.addAll(asked.isEmpty() ? List.of("-noservername") : List.of("-servername", asked));
      Process client = openssl.start(command.toArray(String[]::new));
      client.getOutputStream().close();
      assertThat(client.waitFor(10, TimeUnit.SECONDS)).isTrue();
      Files.writeString(
          folder.resolve("seen.pem"), Files.readString(folder.resolve("openssl.log")));
      assertThat(CertificateNames.of(openssl.certificate("seen"))).containsExactly(expected);
    }
  }

  /** When the session began that a connection is part of; a request lets tickets come. */
  private static long begun(SSLContext client, int port) throws IOException {
    try (SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: a.example.com\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("HTTP/1.1 404 ");
      }
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
      return socket.getSession().getCreationTime();
    }
  }

  private final class Served implements AutoCloseable {
    private final Process process;
    private final int port;

    Served(boolean natives) throws IOException {
      String classPath =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(entry -> natives || !entry.contains(NATIVES))
              .collect(Collectors.joining(File.pathSeparator));
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Xlog:class+load:file=" + folder.resolve("classes"),
                  "-cp",
                  classPath,
                  SelfSignedProcess.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String line = process.inputReader().readLine();
      if (line == null) {
        throw new IOException("The gateway did not start.");
      }
      port = Integer.parseInt(line);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
