package dev.slipway.gateway.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.testing.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
  @Test
  void anEntryIsOneLineOfJson() throws Exception {
    StringBuilder line = new StringBuilder();
    AccessLine.write(entry("/a\"\\\n\u00ff?x=1&api_key=s3cret"), line);
    Line read = Line.of(line.toString());

    assertThat(line.toString()).endsWith("}\n").containsOnlyOnce("\n").doesNotContain("s3cret");
    assertThat(read.text("time")).isEqualTo("2030-01-01T12:00:00.007Z");
    assertThat(read.text("path")).isEqualTo("/a\"\\\n\u00ff?x=1&api_key=***");
    assertThat(read.number("ms")).isEqualTo(1234.005);
    assertThat(read.isNull("first_byte_ms")).isTrue();
    assertThat(read.number("status")).isEqualTo(200);
    assertThat(read.isTrue("whole")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/x, /x",
    "/x?, /x?",
    "/x?a=1&b, /x?a=1&b",
    "/x?key=1, /x?key=***",
    "/x?a=1&Access_Token=2&&c=3, /x?a=1&Access_Token=***&&c=3",
    "/x?code=1&codec=2, /x?code=***&codec=2",
    "/x?%6bey=1, /x?%6bey=***",
    "/x?X-Amz-Signature=1=2, /x?X-Amz-Signature=***",
    "/x?key, /x?key"
  })
  void secretsInTheQueryAreMasked(String uri, String masked) {
    assertThat(QueryMask.of(uri)).isEqualTo(masked);
  }

  @Test
  void whatDoesNotFitIsDroppedAndCounted() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    List<String> written = Collections.synchronizedList(new ArrayList<>());
    LogSink slow =
        new LogSink() {
          @Override
          public void write(byte[] lines) {
            try {
              stuck.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            written.addAll(new String(lines, StandardCharsets.US_ASCII).lines().toList());
          }

          @Override
          public void close() {}
        };
    AccessLog log = new AccessLog(slow, 10);
    for (int i = 0; i < 1_000; i++) {
      log.add(entry("/" + i));
    }
    assertThat(log.dropped()).isGreaterThan(700);
    stuck.countDown();
    log.close();

    assertThat(written.size() + log.dropped()).isEqualTo(1_000);
  }

  @Test
  void aSinkThatFailsIsTriedAgain() throws Exception {
    AtomicBoolean full = new AtomicBoolean(true);
    List<String> written = Collections.synchronizedList(new ArrayList<>());
    LogSink sink =
        new LogSink() {
          @Override
          public void write(byte[] lines) throws IOException {
            if (full.get()) {
              throw new IOException("No space left on device");
            }
            written.add(new String(lines, StandardCharsets.US_ASCII));
          }

          @Override
          public void close() {}
        };
    try (AccessLog log = new AccessLog(sink, 10)) {
      log.add(entry("/lost"));
      await().until(() -> log.dropped() == 1);
      full.set(false);
      log.add(entry("/kept"));
      await().until(() -> !written.isEmpty());
    }

    assertThat(written).singleElement().asString().contains("/kept");
  }

  @Test
  void aFileThatIsFullIsPutAside(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("logs").resolve("access.log");
    try (FileSink sink = new FileSink(file, 100, 2)) {
      for (int i = 0; i < 10; i++) {
        sink.write((i + "x".repeat(58) + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
    try (FileSink sink = new FileSink(file, 200, 2)) {
      sink.write("more\n".getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(Files.readString(file)).startsWith("9x").endsWith("more\n");
    assertThat(Files.readString(folder.resolve("logs/access.log.1"))).startsWith("8x");
    assertThat(Files.readString(folder.resolve("logs/access.log.2"))).startsWith("7x");
    try (var all = Files.list(file.getParent())) {
      assertThat(all).hasSize(3);
    }
  }

  @Test
  void whatACallerChoseIsCut() {
    AccessEntry entry = entry("/" + "x".repeat(10_000));

    assertThat(entry.uri()).hasSize(2048);
  }

  private static AccessEntry entry(String uri) {
    return new AccessEntry(
        1_893_499_200_007L,
        "0123",
        "web",
        "a",
        "GET",
        "a.test",
        uri,
        200,
        1,
        2,
        1_234_005_000L,
        -1,
        "192.0.2.1",
        "",
        "HTTP/1.1",
        true,
        "",
        "");
  }
}
