package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.testing.H2Spec;
import dev.slipway.gateway.testing.TestGateway;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class H2SpecTest {
  private static final String PASSED = "145 passed, 0 skipped, 0 failed";

  @TempDir Path directory;
  private HttpServer replica;

  @BeforeEach
  void start() throws Exception {
    replica = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    replica.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    replica.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("hello".getBytes());
          exchange.close();
        });
    replica.start();
  }

  @AfterEach
  void stop() {
    replica.stop(0);
  }

  @Test
  void everyCasePassesInClearText() throws Exception {
    Replica behind = new Replica("a", "127.0.0.1", replica.getAddress().getPort());
    try (TestGateway gateway = new TestGateway(TestGateway.options(), Limits.DEFAULT, behind)) {
      assertThat(new H2Spec(directory).run(gateway.port())).contains(PASSED);
    }
  }

  @Test
  void everyCasePassesOverTls() throws Exception {
    Replica behind = new Replica("a", "127.0.0.1", replica.getAddress().getPort());
    try (TestPlane plane = new TestPlane(Policy.OPEN, behind)) {
      assertThat(new H2Spec(directory).run(plane.tlsPort(), "-h", "localhost", "-t", "-k"))
          .contains(PASSED);
    }
  }
}
