package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Both directions with a body larger than the heap and the direct memory of the tests together. */
class LargeBodyTest {
  private static final long SIZE = 1024L * 1024 * 1024;
  private static final int PART = 64 * 1024;

  /** More than both sockets' buffers in the kernel, four times, and what the gateway may hold. */
  private static final long OUTSTANDING = 48L * 1024 * 1024;

  @Test
  void aLargeAnswerPasses() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + SIZE + "\r\n\r\n");
                  pour(wire.out(), SIZE, new AtomicLong());
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").head();

      assertThat(drink(client.in())).isEqualTo(SIZE);
      assertThat(gateway.web().bytesOut()).isEqualTo(SIZE);
    }
  }

  @Test
  void aLargeRequestPasses() throws Exception {
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send(TestReplica.ok(Long.toString(drink(wire.in()))));
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + SIZE + "\r\n\r\n");
      pour(client.out(), SIZE, new AtomicLong());

      assertThat(client.message()).endsWith(Long.toString(SIZE));
    }
  }

  @Test
  void aReplicaIsHeldBackByAClientThatDoesNotRead() throws Exception {
    AtomicLong poured = new AtomicLong();
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + SIZE + "\r\n\r\n");
                  pour(wire.out(), SIZE, poured);
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").head();
      standsStill(poured);

      assertThat(poured.get()).isBetween(1L, OUTSTANDING);
      ObservedService held = gateway.web();
      assertThat(held.bytesOut()).isLessThan(OUTSTANDING);
      assertThat(drink(client.in())).isEqualTo(SIZE);
    }
  }

  @Test
  void aClientIsHeldBackByAReplicaThatDoesNotRead() throws Exception {
    AtomicLong poured = new AtomicLong();
    CountDownLatch read = new CountDownLatch(1);
    try (var replica =
            new TestReplica(
                wire -> {
                  wire.head();
                  if (read.await(20, TimeUnit.SECONDS)) {
                    wire.send(TestReplica.ok(Long.toString(drink(wire.in()))));
                  }
                });
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + SIZE + "\r\n\r\n");
      Thread pouring = Thread.ofPlatform().start(() -> pourUnchecked(client.out(), poured));
      standsStill(poured);

      assertThat(poured.get()).isBetween(1L, OUTSTANDING);
      read.countDown();
      assertThat(client.message()).endsWith(Long.toString(SIZE));
      pouring.join(10_000);
    }
  }

  /** Until no more was written for half a second. */
  private static void standsStill(AtomicLong count) {
    AtomicLong last = new AtomicLong(-1);
    await()
        .pollInterval(Duration.ofMillis(500))
        .until(() -> count.get() > 0 && last.getAndSet(count.get()) == count.get());
  }

  private static void pourUnchecked(OutputStream out, AtomicLong poured) {
    try {
      pour(out, SIZE, poured);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pour(OutputStream out, long size, AtomicLong poured) throws IOException {
    byte[] part = new byte[PART];
    for (long left = size; left > 0; left -= PART) {
      out.write(part, 0, (int) Math.min(left, PART));
      poured.addAndGet(Math.min(left, PART));
    }
  }

  private static long drink(InputStream in) throws IOException {
    byte[] part = new byte[PART];
    long all = 0;
    while (all < SIZE) {
      int read = in.read(part, 0, (int) Math.min(PART, SIZE - all));
      if (read < 0) {
        break;
      }
      all += read;
    }
    return all;
  }
}
