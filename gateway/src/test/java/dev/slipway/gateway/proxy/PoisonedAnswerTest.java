package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a replica answers to one request, it is never taken for a part of the next answer. */
class PoisonedAnswerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String POISON = ok("poison");
  private static final String BAD_GATEWAY = "502";
  private static final String CUT = "cut";

  static Stream<Arguments> answers() {
    return Stream.of(
        unread("length, then chunked", headed("Content-Length: 4\r\nTransfer-Encoding: chunked")),
        unread("chunked, then length", headed("Transfer-Encoding: chunked\r\nContent-Length: 4")),
        unread("differing lengths", headed("Content-Length: 4\r\nContent-Length: 9")),
        unread("equal lengths", headed("Content-Length: 4\r\nContent-Length: 4")),
        unread("a list of lengths", headed("Content-Length: 4, 4")),
        unread("a signed length", headed("Content-Length: +4")),
        unread("a negative length", headed("Content-Length: -4")),
        unread("a hexadecimal length", headed("Content-Length: 0x4")),
        unread("an empty length", headed("Content-Length:")),
        unread("a length beyond 64 bits", headed("Content-Length: 99999999999999999999")),
        unread("another coding", headed("Transfer-Encoding: gzip")),
        unread("a coding before chunked", headed("Transfer-Encoding: gzip, chunked")),
        unread("chunked twice", headed("Transfer-Encoding: chunked, chunked")),
        unread(
            "chunked in two lines",
            headed("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked")),
        unread("a coding after a vertical tab", headed("Transfer-Encoding: \u000bchunked")),
        unread("a coding's name before a space", headed("Transfer-Encoding : chunked")),
        unread("a bare feed in the head", headed("X: y\nContent-Length: 4")),
        unread("a bare return in the head", headed("X: y\rContent-Length: 4")),
        unread("NUL in a value", headed("X: \0")),
        unread("a name with a control character", headed("X\u0001: y")),
        unread("a line without a colon", headed("X")),
        unread("a status of two digits", "HTTP/1.1 20 OK\r\n\r\n"),
        unread("a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n"),
        unread("a worded status", "HTTP/1.1 abc OK\r\n\r\n"),
        unread("a status of 600", "HTTP/1.1 600 OK\r\n\r\n"),
        unread("a status of 099", "HTTP/1.1 099 OK\r\n\r\n"),
        unread("a signed status", "HTTP/1.1 +20 OK\r\n\r\n"),
        unread("a return before the status", "HTTP/1.1 \r200 OK\r\n\r\n"),
        unread("a tab before the status", "HTTP/1.1\t200 OK\r\n\r\n"),
        unread("a return after the status", "HTTP/1.1 200\rOK\r\n\r\n"),
        unread("a reason with NUL", "HTTP/1.1 200 O\0K\r\n\r\n"),
        unread("a reason with a return", "HTTP/1.1 200 O\rK\r\n\r\n"),
        unread("another version", "HTTP/1.2 200 OK\r\nContent-Length: 4\r\n\r\nabcd"),
        unread("HTTP/2", "HTTP/2.0 200 OK\r\nContent-Length: 4\r\n\r\nabcd"),
        unread("no version", "200 OK\r\nContent-Length: 4\r\n\r\nabcd"),
        unread("bare feeds alone", "HTTP/1.1 200 OK\nContent-Length: 4\n\nabcd"),
        unread("a head of 200 kB", headed("X: " + "y".repeat(200_000))),
        unread("many headers", headed("X: y\r\n".repeat(60_000) + "X: y")),
        unread("a first line of 100 kB", "HTTP/1.1 200 " + "O".repeat(100_000) + "\r\n\r\n"),
        unread("a change of protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
        unread("interim answers without end", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100)),
        broken("a chunk size in words", CHUNKED + "xyz\r\nabcd\r\n0\r\n\r\n"),
        broken("a signed chunk size", CHUNKED + "+4\r\nabcd\r\n0\r\n\r\n"),
        broken("a hexadecimal mark in a chunk size", CHUNKED + "0x4\r\nabcd\r\n0\r\n\r\n"),
        broken("a chunk size beyond 32 bits", CHUNKED + "100000004\r\nabcd\r\n0\r\n\r\n"),
        broken("a chunk longer than its size", CHUNKED + "4\r\nabcdef\r\n0\r\n\r\n"),
        broken("a bare feed after a chunk size", CHUNKED + "4\nabcd\r\n0\r\n\r\n"),
        broken("a bare feed after a chunk", CHUNKED + "4\r\nabcd\n0\r\n\r\n"),
        broken("a bare feed in an extension", CHUNKED + "4;a\nb\r\nabcd\r\n0\r\n\r\n"),
        broken("a trailer with NUL", CHUNKED + "0\r\nX: \0\r\n\r\n"),
        read(
            "a folded line",
            OK + "X: y\r\n Content-Length: 9\r\n" + "Content-Length: 4\r\n\r\nabcd",
            "200 abcd"),
        read("more than the length", ok("abcd") + POISON, "200 abcd"),
        read("the begin of another answer", ok("abcd") + "HTTP/1.1 2", "200 abcd"),
        read("an empty line after the body", ok("abcd") + "\r\n", "200 abcd"),
        read(
            "an answer behind the chunks", CHUNKED + "4\r\nabcd\r\n0\r\n\r\n" + POISON, "200 abcd"),
        read("204 with a body", "HTTP/1.1 204 X\r\nContent-Length: 6\r\n\r\npoison", "204 "),
        read(
            "204 with chunks",
            "HTTP/1.1 204 X\r\nTransfer-Encoding: chunked\r\n\r\n6\r\npoison\r\n0\r\n\r\n",
            "204 "),
        read("204 with another answer", "HTTP/1.1 204 X\r\n\r\n" + POISON, "204 "),
        read("304 with a body", "HTTP/1.1 304 X\r\nContent-Length: 6\r\n\r\npoison", "304 "),
        read("304 with another answer", "HTTP/1.1 304 X\r\n\r\n" + POISON, "304 "),
        read(
            "an interim answer with a length",
            "HTTP/1.1 103 X\r\nContent-Length: 40\r\n\r\n" + ok("abcd"),
            "200 abcd"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void doesNotReachTheNextRequest(String name, String answer, String first) throws Exception {
    try (var replica = replica(answer);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(asked("GET", "/bad", "") + asked("GET", "/good", "Connection: close\r\n"));

      List<String> answers = answers(all(client), false);
      assertThat(answers.get(0)).startsWith(first);
      if (first.equals(CUT)) {
        assertThat(answers).hasSize(1);
      } else {
        assertThat(answers).hasSize(2).last().isEqualTo("200 good");
      }
      // Nor one of another client, which may get the same connection to the replica.
      assertThat(next(gateway)).isEqualTo("200 good");
    }
  }

  @Test
  void aBodyInAnswerToHeadDoesNotReachTheNextRequest() throws Exception {
    for (String answer : new String[] {ok("poison"), ok("") + POISON, CHUNKED + "0\r\n\r\n"}) {
      try (var replica = replica(answer);
          var gateway = TestGateway.before(replica);
          Wire client = gateway.client()) {
        client.send(asked("HEAD", "/bad", "") + asked("GET", "/good", "Connection: close\r\n"));

        assertThat(answers(all(client), true)).containsExactly("200 ", "200 good");
        assertThat(next(gateway)).isEqualTo("200 good");
      }
    }
  }

  private static TestReplica replica(String answer) throws IOException {
    return new TestReplica(
        wire -> {
          for (String request = wire.message(); !request.isEmpty(); request = wire.message()) {
            wire.send(request.contains(" /good ") ? ok("good") : answer);
          }
        });
  }

  private static String next(TestGateway gateway) throws IOException {
    try (Wire other = gateway.client()) {
      other.send(asked("GET", "/good", "Connection: close\r\n"));
      return answers(all(other), false).get(0);
    }
  }

  /** Everything until the end of the connection, also if that is a reset. */
  private static String all(Wire wire) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    try {
      for (int count = wire.in().read(part); count >= 0; count = wire.in().read(part)) {
        all.write(part, 0, count);
      }
    } catch (SocketException e) {
      // How an answer is ended that is not whole.
      return all.toString(StandardCharsets.ISO_8859_1);
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** The final answers, each its status and body; the last is {@code cut} if it is not whole. */
  private static List<String> answers(String text, boolean headFirst) {
    List<String> answers = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int body = text.indexOf("\r\n\r\n", at) + 4;
      if (body < 4) {
        answers.add(CUT);
        return answers;
      }
      String head = text.substring(at, body).toLowerCase(Locale.ROOT);
      assertThat(head).startsWith("http/1.1 ");
      String status = head.substring(9, 12);
      at = body;
      if (status.startsWith("1")) {
        continue;
      }
      boolean empty =
          status.equals("204") || status.equals("304") || (headFirst && answers.isEmpty());
      int end =
          empty ? body : head.contains("chunked") ? chunksEnd(text, body) : body + length(head);
      if (end < 0 || end > text.length()) {
        answers.add(CUT);
        return answers;
      }
      String content = text.substring(body, end);
      answers.add(status + ' ' + content.replaceAll("(?s)^[0-9a-f]+\r\n(.*)\r\n0\r\n\r\n$", "$1"));
      at = end;
    }
    return answers;
  }

  private static int chunksEnd(String text, int body) {
    int last = text.startsWith("0\r\n\r\n", body) ? body : text.indexOf("\r\n0\r\n\r\n", body) + 2;
    return last < body ? -1 : last + 5;
  }

  private static int length(String head) {
    int at = head.indexOf("\r\ncontent-length: ");
    assertThat(at).isPositive();
    return Integer.parseInt(head.substring(at + 18, head.indexOf('\r', at + 2)));
  }

  private static String asked(String method, String path, String field) {
    return method + ' ' + path + " HTTP/1.1\r\nHost: a\r\n" + field + "\r\n";
  }

  private static String headed(String fields) {
    return OK + fields + "\r\n\r\nabcd" + POISON;
  }

  /** The client is told that the answer cannot be read. */
  private static Arguments unread(String name, String answer) {
    return Arguments.of(name, answer, BAD_GATEWAY);
  }

  /** The client's answer ends before it is whole. */
  private static Arguments broken(String name, String answer) {
    return Arguments.of(name, answer, CUT);
  }

  private static Arguments read(String name, String answer, String first) {
    return Arguments.of(name, answer, first);
  }
}
