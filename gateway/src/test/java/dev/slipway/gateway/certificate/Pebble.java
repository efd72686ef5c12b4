package dev.slipway.gateway.certificate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A certificate authority of its own for a test: Debian's Pebble, with the name server of its
 * challenge test server, all on free ports of this computer.
 */
final class Pebble implements AutoCloseable {
  private static final String LOCAL = "127.0.0.1";

  private final Path folder;
  private final int port = freePort();
  private final int management = freePort();
  private final int dns = freePort();
  private final int dnsManagement = freePort();
  private final int httpPort;
  private final int tlsPort;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();
  private final int validSeconds;

  /**
   * @param httpPort where HTTP-01 is looked at, on the address that every name has
   * @param validSeconds the lifetime of what it gives out
   */
  Pebble(Path folder, int httpPort, int tlsPort, int validSeconds) throws IOException {
    this.folder = folder;
    this.httpPort = httpPort;
    this.tlsPort = tlsPort;
    this.validSeconds = validSeconds;
    certificate();
  }

  /** Skips the test where Pebble is not installed, unless it is required. */
  static void required() {
    boolean there = Files.isExecutable(Path.of("/usr/bin/pebble"));
    if (System.getenv("SLIPWAY_REQUIRE_PEBBLE") == null) {
      assumeTrue(there, "Debian's package pebble is not installed");
    }
  }

  void startDns() throws IOException {
    run(
        Map.of(),
        "dns.log",
        "pebble-challtestsrv",
        "-defaultIPv4",
        LOCAL,
        "-defaultIPv6",
        "",
        "-dns01",
        LOCAL + ":" + dns,
        "-management",
        LOCAL + ":" + dnsManagement,
        "-http01",
        "",
        "-https01",
        "",
        "-tlsalpn01",
        "");
    await(dnsManagement);
  }

  /** Can be started again after {@link #stop}: it has then forgotten everything. */
  Process start(Map<String, String> settings) throws IOException {
    Path config = folder.resolve("pebble.json");
    Files.writeString(
        config,
        """
        {"pebble": {"listenAddress": "%s:%d", "managementListenAddress": "%s:%d",
          "certificate": "%s", "privateKey": "%s", "httpPort": %d, "tlsPort": %d,
          "ocspResponderURL": "", "externalAccountBindingRequired": false,
          "certificateValidityPeriod": %d,
          "domainBlocklist": ["blocked.example.com"]}}
        """
            .formatted(
                LOCAL,
                port,
                LOCAL,
                management,
                roots(),
                folder.resolve("key.pem"),
                httpPort,
                tlsPort,
                validSeconds));
    Map<String, String> all = new java.util.HashMap<>(settings);
    all.putIfAbsent("PEBBLE_VA_NOSLEEP", "1");
    all.putIfAbsent("PEBBLE_WFE_NONCEREJECT", "20");
    Process pebble =
        run(
            all,
            "pebble.log",
            "pebble",
            "-config",
            config.toString(),
            "-dnsserver",
            LOCAL + ":" + dns);
    await(port);
    return pebble;
  }

  void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  String directory() {
    return "https://localhost:" + port + "/dir";
  }

  String nameServers() {
    return "dns://" + LOCAL + ":" + dns;
  }

  /** Of Pebble's own HTTPS, not of what it gives out. */
  String roots() {
    return folder.resolve("cert.pem").toString();
  }

  /** Of what it gives out; another one after each start. */
  X509Certificate root() throws IOException, InterruptedException, GeneralSecurityException {
    HttpClient trusting = HttpClient.newBuilder().sslContext(Handshake.anyone()).build();
    byte[] pem =
        trusting
            .send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + management + "/roots/0"))
                    .timeout(Duration.ofSeconds(5))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }

  void address(String name, String address) throws IOException, InterruptedException {
    tell("add-a", "{\"host\": \"" + name + "\", \"addresses\": [\"" + address + "\"]}");
  }

  /** Where every other name leads. */
  void clearAddress(String name) throws IOException, InterruptedException {
    tell("clear-a", "{\"host\": \"" + name + "\"}");
  }

  @Override
  public void close() {
    processes.forEach(this::stop);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void tell(String what, String json) throws IOException, InterruptedException {
    http.send(
        HttpRequest.newBuilder(URI.create("http://" + LOCAL + ":" + dnsManagement + "/" + what))
            .timeout(Duration.ofSeconds(5))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private void certificate() throws IOException {
    var identity =
        new dev.slipway.gateway.certificate.x509.CertificateMaker()
            .selfSigned(List.of("localhost"), java.time.Instant.now(), Duration.ofDays(2));
    String pem = dev.slipway.gateway.certificate.x509.Pem.write(identity);
    Files.writeString(folder.resolve("key.pem"), pem.substring(0, pem.indexOf("-----BEGIN CERT")));
    Files.writeString(folder.resolve("cert.pem"), pem.substring(pem.indexOf("-----BEGIN CERT")));
  }

  private Process run(Map<String, String> settings, String log, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private static void await(int port) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(LOCAL, port), 500);
                return true;
              } catch (IOException e) {
                return false;
              }
            });
  }
}
